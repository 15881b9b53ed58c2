package io.gigmate.adapters.http;

import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.prospect.SourceReadiness;
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
      @Nullable String lastVisit,
      List<Registered> registered) {
    static Source of(SourceStanding standing, List<SourceReadiness> registered) {
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
          standing.lastVisit() == null ? null : Bodies.moment(standing.lastVisit()),
          registered.stream()
              .filter(one -> one.source().equals(policy.source()))
              .map(Registered::of)
              .toList());
    }
  }

  /** A file or an address of the source; where it lies is the server's business. */
  record Registered(
      String name,
      String way,
      @Nullable String obstacle,
      @Nullable String lastVisit,
      @Nullable String due) {
    static Registered of(SourceReadiness readiness) {
      return new Registered(
          readiness.name(),
          readiness.way().code(),
          readiness.obstacle(),
          readiness.lastVisit() == null ? null : Bodies.moment(readiness.lastVisit()),
          readiness.due() == null ? null : Bodies.moment(readiness.due()));
    }
  }

  /** What a policy is accepted with. */
  record Wish(@Nullable String policyVersion) {}

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
