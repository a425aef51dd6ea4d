/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Camel's plugin generates classes from ours. */
class GeneratedClassesTest {

    private static final Path SOURCES = Path.of("src/generated/java");

    /** These are generated before ours are compiled. */
    private static final String PARAMETERS = "io.github.cameldiscogs.DiscogsParameter";

    /** Otherwise neither could be there first. */
    @Test
    void areNamedInNoneOfThoseTheyAreGeneratedFrom() throws IOException {
        var names = names();
        var generated = describe("generated", (JavaClass found) -> names.contains(name(found)));
        assertThat(names).contains("io.github.cameldiscogs.DiscogsEndpointConfigurer");

        noClasses()
                .that(not(generated))
                .should()
                .dependOnClassesThat(generated)
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("io.github.cameldiscogs"));
    }

    private static Set<String> names() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString())
                    .map(file -> file.replace(".java", "").replace('/', '.'))
                    .filter(name -> !name.startsWith(PARAMETERS))
                    .collect(Collectors.toSet());
        }
    }

    private static String name(JavaClass found) {
        return found.getName().replaceFirst("\\$.*", "");
    }
}
