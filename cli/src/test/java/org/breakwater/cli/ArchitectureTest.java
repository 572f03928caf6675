package org.breakwater.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The layering of docs/design.md, held for the compiled classes of all modules. */
class ArchitectureTest {

    /** Packages inside models, low to high: a row may use its own and lower rows, never a higher one. */
    private static final List<List<String>> MODEL_ROWS = List.of(
            List.of(
                    "diagnostic",
                    "market",
                    "option",
                    "random",
                    "rounding",
                    "kernel",
                    "event",
                    "stat",
                    "tail",
                    "fit",
                    "dependence",
                    "coverage",
                    "analytic"),
            List.of("account", "collateral"),
            List.of("state"),
            List.of("margin", "greeks", "volatility", "oracle", "liquidity"),
            List.of("liquidation", "loss"),
            List.of("result"),
            List.of("engine"),
            List.of("contagion"));

    private static final String MODELS = "org.breakwater.models";

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.breakwater");

    @Test
    void modulesFormADiamondAndSiblingsNeverImportOneAnother() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.breakwater..")
                .withOptionalLayers(true)
                .layer("models")
                .definedBy("org.breakwater.models..")
                .layer("datasets")
                .definedBy("org.breakwater.datasets..")
                .layer("scenarios")
                .definedBy("org.breakwater.scenarios..")
                .layer("reports")
                .definedBy("org.breakwater.reports..")
                .layer("cli")
                .definedBy("org.breakwater.cli..")
                .whereLayer("models")
                .mayNotAccessAnyLayer()
                .whereLayer("datasets")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("scenarios")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void packagesInsideModelsUseOnlyTheirOwnAndLowerRows() {
        LayeredArchitecture order = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(MODELS + "..")
                .withOptionalLayers(true);
        for (int row = 0; row < MODEL_ROWS.size(); row++) {
            order = order.layer(rowName(row)).definedBy(packagesOf(row));
        }
        int top = MODEL_ROWS.size() - 1;
        for (int row = 1; row < top; row++) {
            order = order.whereLayer(rowName(row)).mayOnlyBeAccessedByLayers(rowsAbove(row));
        }
        order.whereLayer(rowName(top)).mayNotBeAccessedByAnyLayer().check(CLASSES);
    }

    @Test
    void everyPackageInsideModelsHasItsRow() {
        List<String> placed = new ArrayList<>(List.of(MODELS));
        for (int row = 0; row < MODEL_ROWS.size(); row++) {
            placed.addAll(List.of(packagesOf(row)));
        }
        classes()
                .that()
                .resideInAPackage(MODELS + "..")
                .should()
                .resideInAnyPackage(placed.toArray(String[]::new))
                .because("a new package belongs into the order of docs/design.md and MODEL_ROWS")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.breakwater.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void modelsReadAndWriteNothingAndKnowNoFileFormat() {
        noClasses()
                .that()
                .resideInAPackage(MODELS + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net..",
                                "java.sql..",
                                "java.util.logging..",
                                "org.slf4j..",
                                "com.fasterxml..",
                                "org.yaml..",
                                "tech.tablesaw..")
                        .or(inputOrOutput()))
                .check(CLASSES);
    }

    @Test
    void scenariosKnowNoFileFormat() {
        noClasses()
                .that()
                .resideInAPackage("org.breakwater.scenarios..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "com.fasterxml..", "org.yaml..", "tech.tablesaw..", "org.knowm..", "picocli.."))
                .check(CLASSES);
    }

    @Test
    void noClassHidesBehindAVagueName() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](\\w*(Utils?|Manager|Helpers?)|Base[A-Z]\\w*)")
                .because("a name says what the class is; see docs/design.md, Style 13")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> inputOrOutput() {
        return resideInAPackage("java.io..")
                .and(not(equivalentTo(Serial.class)))
                .and(not(equivalentTo(Serializable.class)));
    }

    private static String[] packagesOf(int row) {
        return MODEL_ROWS.get(row).stream()
                .map(name -> MODELS + "." + name + "..")
                .toArray(String[]::new);
    }

    private static String[] rowsAbove(int row) {
        return IntStream.range(row + 1, MODEL_ROWS.size())
                .mapToObj(ArchitectureTest::rowName)
                .toArray(String[]::new);
    }

    private static String rowName(int row) {
        return "row " + row + " " + MODEL_ROWS.get(row);
    }
}
