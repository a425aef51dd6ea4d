/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each package may know of the others. There is no way back. */
class PackagesTest {

    private static final String BASE = "io.github.cameldiscogs";

    private static final Pattern ARROW =
            Pattern.compile("^ +(\\S+) --> (\\S+)$", Pattern.MULTILINE);

    /** What is built as one. */
    enum House {
        COMPONENT(
                BASE,
                """
                component           -> auth changes exception internal.auth internal.call \
                internal.capture internal.http internal.json internal.metrics internal.monitoring internal.operation \
                internal.paging \
                internal.polling internal.secret internal.text internal.tracing items model ratelimit
                internal.capture    -> changes exception internal.json internal.paging internal.polling items model
                internal.metrics    -> changes exception internal.http internal.monitoring \
                internal.operation internal.polling ratelimit
                internal.tracing    -> exception internal.operation
                internal.monitoring -> exception internal.http internal.operation ratelimit
                internal.polling    -> changes internal.json internal.paging items model
                internal.convert    -> auth internal.json internal.paging items model
                internal.call       -> auth exception internal.auth internal.file internal.http \
                internal.json internal.operation internal.paging internal.text items model request
                internal.auth       -> auth exception internal.operation internal.text
                internal.http       -> auth exception internal.json internal.operation \
                internal.ratelimit internal.secret internal.text ratelimit
                internal.operation  -> auth exception internal.json internal.text items model \
                request
                internal.paging     -> exception internal.json internal.text items model
                auth                -> internal.jdbc internal.secret internal.text
                changes             -> internal.changes internal.jdbc internal.text
                ratelimit           -> internal.jdbc internal.ratelimit internal.text
                exception           -> internal.text
                items               -> internal.json
                model               -> internal.json
                internal.json       -> internal.text
                internal.secret     -> internal.text
                request             ->
                internal.changes    ->
                internal.file       -> internal.text
                internal.jdbc       -> internal.text
                internal.ratelimit  ->
                internal.text       ->
                """),
        SANDBOX(
                BASE + ".sandbox",
                """
                sandbox             -> internal.account internal.admin internal.catalogue \
                internal.dump internal.http internal.limit internal.market internal.oauth \
                internal.operation internal.tls
                internal.operation  -> internal.account internal.answer internal.catalogue \
                internal.http internal.market internal.oauth
                internal.account    -> internal.answer internal.catalogue internal.market
                internal.market     -> internal.answer internal.catalogue
                internal.catalogue  -> internal.answer internal.http
                internal.dump       -> internal.answer internal.catalogue
                internal.oauth      -> internal.http
                internal.admin      -> internal.http
                internal.limit      -> internal.http
                internal.answer     ->
                internal.http       ->
                internal.tls        ->
                """);

        private final String root;
        private final Map<String, Set<String>> allowed;

        House(String root, String allowed) {
            this.root = root;
            this.allowed =
                    allowed.lines()
                            .map(line -> line.split("->", -1))
                            .collect(
                                    Collectors.toMap(
                                            line -> line[0].strip(), line -> words(line[1])));
        }

        /** All packages that one knows, directly or through others. */
        Set<String> reached(String room) {
            var all = new TreeSet<String>();
            for (var next : allowed.get(room)) {
                if (all.add(next)) {
                    all.addAll(reached(next));
                }
            }
            return all;
        }

        private static Set<String> words(String text) {
            return text.isBlank() ? Set.of() : Set.of(text.strip().split(" +"));
        }

        JavaClasses classes() {
            var classes =
                    new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages(root);
            return classes.that(DescribedPredicate.describe("of " + this, found -> isHere(found)));
        }

        boolean isHere(JavaClass found) {
            return isAbove(found)
                    && Stream.of(values())
                            .filter(other -> other.root.startsWith(root + '.'))
                            .noneMatch(other -> other.isAbove(found));
        }

        private boolean isAbove(JavaClass found) {
            return (found.getPackageName() + '.').startsWith(root + '.');
        }

        /** The name of a package without what all have in common. */
        String room(JavaClass found) {
            var name = found.getPackageName();
            return name.equals(root)
                    ? name().toLowerCase(Locale.ROOT)
                    : name.substring(root.length() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(House.class)
    void knowWhatTheyAreAllowed(House house) {
        var known = new TreeMap<String, Set<String>>();
        for (var found : house.classes()) {
            var others = known.computeIfAbsent(house.room(found), room -> new TreeSet<>());
            found.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(house::isHere)
                    .map(house::room)
                    .filter(room -> !room.equals(house.room(found)))
                    .forEach(others::add);
        }

        assertThat(known).isEqualTo(house.allowed);
    }

    @ParameterizedTest
    @EnumSource(House.class)
    void formNoCycle(House house) {
        slices().assignedFrom(
                        new SliceAssignment() {
                            @Override
                            public SliceIdentifier getIdentifierOf(JavaClass found) {
                                return house.isHere(found)
                                        ? SliceIdentifier.of(house.room(found))
                                        : SliceIdentifier.ignore();
                            }

                            @Override
                            public String getDescription() {
                                return "packages of " + house;
                            }
                        })
                .should()
                .beFreeOfCycles()
                .check(house.classes());
    }

    /** What is not marked may be null wherever nobody has thought of it, and no checker asks. */
    @ParameterizedTest
    @EnumSource(House.class)
    void sayWhatMayBeNull(House house) {
        var unmarked =
                house.classes().stream()
                        .map(JavaClass::getPackage)
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .distinct();

        assertThat(unmarked).isEmpty();
    }

    /** An application need not have it: what knows it is loaded only where it is there. */
    @ParameterizedTest
    @CsvSource({"io.micrometer, internal.metrics", "org.apache.camel.telemetry, internal.tracing"})
    void aloneKnowWhatMayBeMissing(String missing, String room) {
        var knowing =
                House.COMPONENT.classes().stream()
                        .filter(
                                found ->
                                        found.getDirectDependenciesFromSelf().stream()
                                                .map(Dependency::getTargetClass)
                                                .anyMatch(
                                                        known ->
                                                                known.getName()
                                                                        .startsWith(missing)))
                        .map(House.COMPONENT::room)
                        .distinct();

        assertThat(knowing).containsExactly(room);
    }

    /** The picture leaves out arrows to where others lead as well. */
    @Test
    void areDrawnForContributors() throws IOException {
        var drawn =
                ARROW.matcher(Files.readString(Path.of("../../CONTRIBUTING.md")))
                        .results()
                        .map(arrow -> arrow.group(1) + " " + arrow.group(2));

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(House.values()).flatMap(PackagesTest::shortestArrows).toList());
    }

    private static Stream<String> shortestArrows(House house) {
        return house.allowed.keySet().stream()
                .flatMap(
                        from -> {
                            var near = house.allowed.get(from);
                            return near.stream()
                                    .filter(
                                            to ->
                                                    near.stream()
                                                            .noneMatch(
                                                                    way ->
                                                                            house.reached(way)
                                                                                    .contains(to)))
                                    .map(to -> from + " " + to);
                        });
    }
}
