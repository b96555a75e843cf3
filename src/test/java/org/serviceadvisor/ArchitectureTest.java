package org.serviceadvisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "org.serviceadvisor";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void scanFindsTheWholeProduct() {
    assertThat(CLASSES.size()).isGreaterThan(80);
  }

  @Test
  void packagesLookOnlyDownwards() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("boot")
        .definedBy(ROOT + ".boot..")
        .layer("rest")
        .definedBy(ROOT + ".rest..")
        .layer("mcp")
        .definedBy(ROOT + ".mcp..")
        .layer("web")
        .definedBy(ROOT + ".web..")
        .layer("practice")
        .definedBy(ROOT + ".practice..")
        .layer("cli")
        .definedBy(ROOT + ".cli..")
        .layer("scenario")
        .definedBy(ROOT + ".scenario..")
        .layer("advice")
        .definedBy(ROOT + ".advice..")
        .layer("explain")
        .definedBy(ROOT + ".explain..")
        .layer("engine")
        .definedBy(ROOT + ".engine..")
        .layer("reading")
        .definedBy(ROOT + ".reading..")
        .layer("knowledge")
        .definedBy(ROOT + ".knowledge..")
        .layer("access")
        .definedBy(ROOT + ".access..")
        .layer("model")
        .definedBy(ROOT + ".model..")
        .whereLayer("boot")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("mcp")
        .mayOnlyBeAccessedByLayers("boot")
        .whereLayer("rest")
        .mayOnlyBeAccessedByLayers("boot", "mcp")
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("boot")
        .whereLayer("practice")
        .mayOnlyBeAccessedByLayers("boot", "web", "rest", "cli")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("boot")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers("boot", "rest", "mcp", "cli")
        .whereLayer("scenario")
        .mayOnlyBeAccessedByLayers("boot", "web", "rest", "mcp", "cli", "practice")
        .whereLayer("advice")
        .mayOnlyBeAccessedByLayers("boot", "web", "rest", "mcp", "cli", "practice", "scenario")
        .whereLayer("explain")
        .mayOnlyBeAccessedByLayers(
            "advice", "scenario", "practice", "web", "rest", "mcp", "cli", "boot")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers(
            "explain", "advice", "scenario", "practice", "web", "rest", "mcp", "cli", "boot")
        .whereLayer("reading")
        .mayOnlyBeAccessedByLayers(
            "explain", "advice", "scenario", "practice", "web", "rest", "mcp", "cli", "boot")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheEdgesKnowQuarkus() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".rest..", ROOT + ".web..", ROOT + ".mcp..", ROOT + ".boot..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "jakarta..", "io.smallrye..", "org.eclipse.microprofile..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..")
        .check(CLASSES);
  }

  @Test
  void modelIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + ".model..")
        .check(CLASSES);
  }
}
