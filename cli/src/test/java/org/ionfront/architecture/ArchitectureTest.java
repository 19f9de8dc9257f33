package org.ionfront.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String TRANSPORT = "org.ionfront.transport..";
    private static final String MATERIAL = "org.ionfront.material..";
    private static final String FIT = "org.ionfront.fit..";
    private static final String IO = "org.ionfront.io..";
    private static final String VERIFICATION = "org.ionfront.verification..";
    private static final String CLI = "org.ionfront.cli..";

    private static final JavaClasses IONFRONT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ionfront");

    /** Guards the other tests: a rule over classes that were not found would hold whatever they do. */
    @ParameterizedTest
    @ValueSource(strings = {"transport", "material", "fit", "io", "verification", "cli"})
    void everyModuleIsUnderTheRules(String module) {
        assertThat(IONFRONT.containPackage("org.ionfront." + module)).isTrue();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.ionfront.(**)").should().beFreeOfCycles().check(IONFRONT);
    }

    @Test
    void modulesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("transport")
                .definedBy(TRANSPORT)
                .layer("material")
                .definedBy(MATERIAL)
                .layer("fit")
                .definedBy(FIT)
                .layer("io")
                .definedBy(IO)
                .layer("verification")
                .definedBy(VERIFICATION)
                .layer("cli")
                .definedBy(CLI)
                .whereLayer("transport")
                .mayOnlyBeAccessedByLayers("material", "fit", "io", "verification", "cli")
                .whereLayer("material")
                .mayOnlyBeAccessedByLayers("io", "verification", "cli")
                .whereLayer("fit")
                .mayOnlyBeAccessedByLayers("io", "cli")
                .whereLayer("io")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("verification")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(IONFRONT);
    }

    /** Time stepping knows no physics, what is simulated knows nothing of how, and the run comes last. */
    @Test
    void transportDependsInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.ionfront.transport.model..")
                .layer("linear algebra")
                .definedBy("org.ionfront.transport.linalg..")
                .layer("time stepping")
                .definedBy("org.ionfront.transport.time..")
                .layer("discretisation")
                .definedBy("org.ionfront.transport.discretisation..")
                .optionalLayer("sensitivity")
                .definedBy("org.ionfront.transport.sensitivity..")
                .layer("simulation")
                .definedBy("org.ionfront.transport.simulation..")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("discretisation", "sensitivity", "simulation")
                .whereLayer("time stepping")
                .mayOnlyBeAccessedByLayers("discretisation", "sensitivity", "simulation")
                .whereLayer("discretisation")
                .mayOnlyBeAccessedByLayers("sensitivity", "simulation")
                .whereLayer("sensitivity")
                .mayOnlyBeAccessedByLayers("simulation")
                .whereLayer("simulation")
                .mayNotBeAccessedByAnyLayer()
                .check(IONFRONT);
    }

    /** Verification alone looks inside: its cases set conditions that no experiment can. */
    @Test
    void theSolverIsEnteredThroughItsModelAndItsSimulator() {
        noClasses()
                .that()
                .resideOutsideOfPackages(TRANSPORT, VERIFICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.ionfront.transport.linalg..",
                        "org.ionfront.transport.time..",
                        "org.ionfront.transport.discretisation..")
                .check(IONFRONT);
    }

    @Test
    void scienceKnowsNoFormats() {
        noClasses()
                .that()
                .resideInAnyPackage(TRANSPORT, MATERIAL, FIT, VERIFICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tech.tablesaw..", "java.io..", "java.nio.file..")
                .check(IONFRONT);
    }

    @Test
    void onlyTheCommandLineKnowsCommandsAndFigures() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "org.knowm..", "java.awt..", "javax.imageio..")
                .check(IONFRONT);
    }

    @Test
    void nothingBelowTheCommandLinePrintsOrLogs() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should(ACCESS_STANDARD_STREAMS)
                .orShould(USE_JAVA_UTIL_LOGGING)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..")
                .check(IONFRONT);
    }

    @Test
    void nothingBelowTheCommandLineEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(IONFRONT);
    }

    @Test
    void thereIsNoStaticState() {
        fields().that().areStatic().should().beFinal().check(IONFRONT);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(IONFRONT);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = IONFRONT.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked)
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }
}
