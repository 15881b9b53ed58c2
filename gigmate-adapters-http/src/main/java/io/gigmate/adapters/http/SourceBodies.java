package io.gigmate.adapters.http;

import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.prospect.SourceStanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON about the sources; see {@link Bodies}. */
final class SourceBodies {
  private SourceBodies() {}

  record Sources(List<Source> sources) {}

  record Source(
      String source,
      String name,
      String policyVersion,
      List<String> allowed,
      @Nullable String keptFor,
      String terms,
      String verified,
      boolean configured,
      boolean accepted,
      @Nullable Word acceptance,
      @Nullable String lastVisit) {
    static Source of(SourceStanding standing) {
      SourcePolicy policy = standing.policy();
      return new Source(
          policy.source(),
          policy.name(),
          policy.version(),
          policy.allowed().stream().map(SourcePolicy.Way::code).toList(),
          policy.keptFor().equals(SourcePolicy.NO_LIMIT) ? null : policy.keptFor().toString(),
          policy.terms(),
          policy.verified(),
          standing.configured(),
          standing.accepted(),
          standing.acceptance() == null ? null : Word.of(standing.acceptance()),
          standing.lastVisit() == null ? null : Bodies.moment(standing.lastVisit()));
    }
  }

  record Word(String source, String policyVersion, String acceptedBy, String at) {
    static Word of(SourceAcceptance acceptance) {
      return new Word(
          acceptance.source(),
          acceptance.policyVersion(),
          acceptance.acceptedBy(),
          Bodies.moment(acceptance.at()));
    }
  }
}
