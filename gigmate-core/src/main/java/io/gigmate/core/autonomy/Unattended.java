package io.gigmate.core.autonomy;

/**
 * What a switch lets happen without a person, word for word. Whoever does one of these asks here
 * first; where the switch is off, nothing of it happens.
 */
public enum Unattended {
  /** What {@code auto_optimization_enabled} permits. */
  SHIFT_TRAFFIC(
      Setting.AUTO_OPTIMIZATION_ENABLED,
      "moves contacts of an experiment that a person approved towards its better variants",
      "contacts are spread by the weights that were approved"),
  /** What {@code learning_mode_enabled} permits. */
  LEARN_DEMAND(
      Setting.LEARNING_MODE_ENABLED,
      "plans and prices calendars by what past shows sold",
      "what shows sold is kept, and no calendar follows it"),
  /** What {@code learning_mode_enabled} permits as well. */
  CHALLENGE_LEAD_MODEL(
      Setting.LEARNING_MODE_ENABLED,
      "holds a newly learned lead model against the one in use; a person approves the change",
      "the model in use is not challenged");

  private final Setting setting;
  private final String whenOn;
  private final String whenOff;

  Unattended(Setting setting, String whenOn, String whenOff) {
    this.setting = setting;
    this.whenOn = whenOn;
    this.whenOff = whenOff;
  }

  /** Returns the switch. */
  public Setting setting() {
    return setting;
  }

  /** Answers whether it may happen. */
  public boolean isPermitted(Configuration settings) {
    return Boolean.parseBoolean(settings.value(setting));
  }

  /** Returns what happens under these settings, in words. */
  public String words(Configuration settings) {
    return isPermitted(settings) ? whenOn : whenOff;
  }
}
