/**
 * What campaigns need of this app: {@link io.gigmate.app.outreach.LeadRecipients} knows who may be
 * written to, {@link io.gigmate.app.outreach.MustacheRenderer} fills the templates, {@link
 * io.gigmate.app.outreach.FolderCarrier} writes tasks for persons.
 */
@NullMarked
package io.gigmate.app.outreach;

import org.jspecify.annotations.NullMarked;
