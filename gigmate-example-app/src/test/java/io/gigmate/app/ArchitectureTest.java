package io.gigmate.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house, as docs/adr/0001 draws them. */
class ArchitectureTest {
  private static final String[] PURE = {
    "io.gigmate.core..", "io.gigmate.scoring..", "io.gigmate.scheduling.."
  };

  /** What a template engine generates at build time. */
  private static final String GENERATED = "io.gigmate.app.web.pages";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.gigmate");

  @Test
  void everyRoomIsThere() {
    for (String room : Set.of("core", "scoring", "scheduling", "adapters.jdbc", "adapters.http")) {
      assertThat(HOUSE.containPackage("io.gigmate." + room)).as(room).isTrue();
    }
  }

  @Test
  void arrowsPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.gigmate..")
        .layer("core")
        .definedBy("io.gigmate.core..")
        .layer("scoring")
        .definedBy("io.gigmate.scoring..")
        .layer("scheduling")
        .definedBy("io.gigmate.scheduling..")
        .layer("jdbc")
        .definedBy("io.gigmate.adapters.jdbc..")
        .layer("http")
        .definedBy("io.gigmate.adapters.http..")
        .layer("app")
        .definedBy("io.gigmate.app..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("jdbc")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("scoring")
        .mayOnlyBeAccessedByLayers("jdbc", "http", "app")
        .whereLayer("scheduling")
        .mayOnlyBeAccessedByLayers("jdbc", "http", "app")
        .check(HOUSE);
  }

  /** How long a comparison takes tells a secret bit by bit; these do not stop at the first. */
  @Test
  void secretsAreComparedWithoutTellingHowFarTheyAreRight() {
    for (String secret :
        List.of(
            "io.gigmate.app.access.CsrfToken",
            "io.gigmate.core.access.ApiToken",
            "io.gigmate.core.delivery.WebhookKeys",
            "io.gigmate.core.internal.SignedText",
            "io.gigmate.adapters.http.delivery.MailgunCalls")) {
      classes()
          .that()
          .haveFullyQualifiedName(secret)
          .should()
          .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
          .check(HOUSE);
    }
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.gigmate.app.access..", "io.gigmate.core.access..", "io.gigmate.core.delivery..")
        .should()
        .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
        .check(HOUSE);
  }

  @Test
  void packagesDoNotRunInCircles() {
    for (String module : Set.of("core", "scoring", "scheduling", "app")) {
      slices().matching("io.gigmate." + module + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }
  }

  @Test
  void thePureModulesSeeOnlyWhatTheyMay() {
    onlyDependOn("io.gigmate.core..", "com.google.common..", "com.google.i18n.phonenumbers..");
    onlyDependOn("io.gigmate.scoring..", "com.google.common..", "org.apache.commons.math3..");
    onlyDependOn("io.gigmate.scheduling..", "com.google.common..");
    noClasses()
        .that(resideInAPackage("io.gigmate.scoring.."))
        .and()
        .resideOutsideOfPackage("io.gigmate.scoring.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.math3..")
        .check(HOUSE);
  }

  private static void onlyDependOn(String module, String... libraries) {
    Set<String> allowed = new TreeSet<>(List.of(libraries));
    allowed.addAll(
        List.of(
            module,
            "io.gigmate.core..",
            "java..",
            "org.jspecify..",
            "org.slf4j..",
            "org.joda.money.."));
    classes()
        .that()
        .resideInAPackage(module)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void thePureModulesDoNoInputAndOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .and(
                    DescribedPredicate.not(
                        DescribedPredicate.describe(
                            "serialisation, or an address that is only a value",
                            (JavaClass type) ->
                                type.isEquivalentTo(Serializable.class)
                                    || type.isEquivalentTo(URI.class)))))
        .check(HOUSE);
  }

  @Test
  void thePureModulesHaveNoClockAndNoDiceOfTheirOwn() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callCodeUnitWhere(
            DescribedPredicate.describe(
                "reads the clock or throws dice", ArchitectureTest::isClockOrDice))
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.security.SecureRandom")
        .check(HOUSE);
  }

  private static boolean isClockOrDice(JavaCall<?> call) {
    AccessTarget.CodeUnitCallTarget target = call.getTarget();
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean noArguments = target.getRawParameterTypes().isEmpty();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.Random", "java.util.SplittableRandom" -> name.equals("<init>") && noArguments;
      case "java.util.Collections" ->
          name.equals("shuffle") && target.getRawParameterTypes().size() == 1;
      default -> owner.startsWith("java.time.") && (isNow(target) || isSystemClock(target));
    };
  }

  /** {@code now()} and {@code now(zone)}; {@code now(clock)} takes a clock that came in. */
  private static boolean isNow(AccessTarget.CodeUnitCallTarget target) {
    return target.getName().equals("now")
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.isAssignableTo(Clock.class));
  }

  private static boolean isSystemClock(AccessTarget.CodeUnitCallTarget target) {
    return target.getName().startsWith("system")
        && (target.getOwner().isEquivalentTo(Clock.class)
            || target.getOwner().isEquivalentTo(InstantSource.class));
  }

  @Test
  void noLibraryTypeShowsInAPublicSignatureOfThePureModules() {
    codeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(PURE)
        .should(showNoLibraryType())
        .check(HOUSE);
  }

  private static ArchCondition<JavaCodeUnit> showNoLibraryType() {
    return new ArchCondition<>("show no type of Guava, Jackson or Commons Math") {
      @Override
      public void check(JavaCodeUnit method, ConditionEvents events) {
        if (!isPublic(method)) {
          return;
        }
        method.getAllInvolvedRawTypes().stream()
            .filter(
                type ->
                    type.getPackageName().startsWith("com.google.common")
                        || type.getPackageName().startsWith("com.fasterxml")
                        || type.getPackageName().startsWith("org.apache.commons.math3"))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static boolean isPublic(JavaCodeUnit unit) {
    return !unit.getModifiers().contains(JavaModifier.PRIVATE)
        && (unit.getModifiers().contains(JavaModifier.PUBLIC)
            || unit.getModifiers().contains(JavaModifier.PROTECTED))
        && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
  }

  @Test
  void whatIsInternalStaysInside() {
    for (String module :
        Set.of("core", "scoring", "scheduling", "adapters.jdbc", "adapters.http")) {
      noClasses()
          .that()
          .resideOutsideOfPackage("io.gigmate." + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.gigmate." + module + "..internal..")
          .check(HOUSE);
    }
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      boolean marked = type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
      if (!marked && !type.getPackageName().startsWith(GENERATED)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).as("packages without @NullMarked").isEmpty();
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .that()
        .resideInAPackage("io.gigmate..")
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("UseCase")
        .check(HOUSE);
  }
}
