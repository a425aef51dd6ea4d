/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static io.github.cameldiscogs.support.ProjectFiles.text;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What refers to something in this repository refers to what is there. */
class ReferencesTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Path DOCUMENTS = PROJECT.resolve("camel-discogs/docs");
    private static final Path API = DOCUMENTS.resolve("discogs-api.md");
    private static final Path SOURCES = Path.of("src/main/java/io/github/cameldiscogs");

    private static final Pattern TEXT =
            Pattern.compile(".*\\.(?:java|md|adoc|txt|properties|xml|ya?ml|sql|html|sh)");

    private static final Pattern SKIPPED = Pattern.compile("target|\\.git|\\.idea|node_modules");

    /** Begins a line of a comment. */
    private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*(?:\\*|//)(?!/)");

    /** One or two sections, an item of the list in it, or a name that it defines. */
    private static final Pattern SECTION =
            Pattern.compile(
                    "\\bAPI,? sections? (\\d+(?:\\.\\d+)?)(?: and (\\d+(?:\\.\\d+)?))?"
                            + "(?:, item (\\d+))?(?:, ([A-Z]\\w+))?");

    /** A section, and what says of which document. */
    private static final Pattern SECTION_OF = Pattern.compile("(.{0,40})\\bsections? \\d");

    /** An RFC can be named anywhere in the sentence. */
    private static final Pattern DOCUMENT =
            Pattern.compile(".*(?:\\bAPI,? |\\bRFC \\d{4}\\b[^.]*|\\bWCAG \\d\\.\\d, )");

    private static final Pattern SOURCE = Pattern.compile("Source: Discogs API, (\\w[^.]*)\\.");

    private static final Pattern NUMBERED_HEADING =
            Pattern.compile("(?m)^#{2,3} (\\d+(?:\\.\\d+)?)\\.? ");

    private static final Pattern SHAPE = Pattern.compile("(?m)^\\*\\*(\\w+)\\*\\*$");
    private static final Pattern OPERATION = Pattern.compile("(?m)^#### `(\\w+)`");

    /** A link to a file, to a heading, or to a heading of a file. */
    private static final Pattern LINK =
            Pattern.compile("]\\((?!https?:|\\))([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    /** In Markdown or AsciiDoc, where an anchor can stand before it, too. */
    private static final Pattern HEADING =
            Pattern.compile("(?m)^(?:#+|=+) (.*)$|^\\[(?:\\[|#)([\\w-]+)]");

    /** A class, of which a member may be named. */
    private static final Pattern CLASS =
            Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]*)+)(?:[.(#][^`]*)?`");

    private static final Pattern CONSTANT =
            Pattern.compile("static final (?:int|long|double|Duration) ([A-Z]\\w+)\\s*=([^;]+);");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(\\w+\\.[A-Z_]+)` \\| ([^|]+) \\|");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,_]\\d+)*");

    /** Without line ends and margins, at which a reference may be broken. */
    private static String flat(Path file) {
        return MARGIN.matcher(text(file)).replaceAll(" ").replaceAll("\\s+", " ");
    }

    private static List<Path> files(Path folder) {
        try (var entries = Files.list(folder)) {
            var files = new ArrayList<Path>();
            for (var entry : entries.sorted().toList()) {
                var name = entry.getFileName().toString();
                if (Files.isDirectory(entry) && !SKIPPED.matcher(name).matches()) {
                    files.addAll(files(entry));
                } else if (TEXT.matcher(name).matches()) {
                    files.add(entry);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String extension) {
        return files(folder).stream().filter(file -> file.toString().endsWith(extension));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    /** What a reference of the API can name. */
    private static Set<String> names() {
        var api = text(API);
        return Stream.concat(found(SHAPE, api), found(OPERATION, api)).collect(toSet());
    }

    @Test
    void nameSectionsThatTheApiHas() {
        var headings = found(NUMBERED_HEADING, text(API)).collect(toSet());
        var names = names();
        int references = 0;
        for (var file : files(PROJECT)) {
            for (var found : SECTION.matcher(flat(file)).results().toList()) {
                references++;
                assertThat(headings).as("%s: %s", file, found.group()).containsAll(sections(found));
                if (found.group(3) != null) {
                    assertThat(section(found.group(1)))
                            .as("%s: %s", file, found.group())
                            .contains("\n%s. ".formatted(found.group(3)));
                }
                if (found.group(4) != null) {
                    assertThat(names).as("%s: %s", file, found.group()).contains(found.group(4));
                }
            }
        }
        assertThat(references).isPositive();
    }

    private static List<String> sections(MatchResult reference) {
        return Stream.of(reference.group(1), reference.group(2))
                .filter(number -> number != null)
                .toList();
    }

    private static String section(String number) {
        return Arrays.stream(text(API).split("(?m)(?=^#{2,3} )"))
                .filter(section -> section.matches("(?s)#+ %s\\.? .*".formatted(number)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + number));
    }

    /** Otherwise nobody knows where to look, and the test above does not see it. */
    @Test
    void sayOfWhichDocumentASectionIs() {
        for (var file : files(PROJECT, ".java").toList()) {
            found(SECTION_OF, flat(file))
                    .forEach(before -> assertThat(before).as("%s", file).matches(DOCUMENT));
        }
    }

    @Test
    void nameShapesAndOperationsThatTheApiHas() {
        var names = names();
        int references = 0;
        for (var file : files(PROJECT)) {
            for (var source : found(SOURCE, flat(file)).toList()) {
                references++;
                assertThat(names).as("%s: %s", file, source).contains(source.split(", | and "));
            }
        }
        assertThat(references).isPositive();
    }

    static Stream<Path> pages() {
        return files(PROJECT, ".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linkToWhatIsThere(Path page) {
        for (var link : LINK.matcher(text(page)).results().toList()) {
            var target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(link.group()).contains(link.group(2));
            }
        }
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(text(page))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : anchor(found.group(1)))
                .toList();
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    static Stream<Path> pagesAboutTheCode() {
        var contributing = PROJECT.resolve("CONTRIBUTING.md");
        return Stream.concat(
                Stream.of(contributing), files(DOCUMENTS, ".md").filter(page -> !page.equals(API)));
    }

    @ParameterizedTest
    @MethodSource("pagesAboutTheCode")
    void nameClassesThatAreThere(Path page) {
        var classes =
                files(PROJECT, ".java")
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .collect(toSet());

        assertThat(classes).containsAll(found(CLASS, text(page)).toList());
    }

    static Stream<Arguments> documentsWithNumbers() {
        var limiter =
                Stream.of(
                        files(SOURCES.resolve("ratelimit")),
                        files(SOURCES.resolve("internal/ratelimit")),
                        List.of(
                                SOURCES.resolve("internal/http/ImageRateLimiter.java"),
                                SOURCES.resolve("internal/http/RetryPolicy.java")));
        return Stream.of(
                Arguments.of("limiter.md", limiter.flatMap(List::stream).toList()),
                Arguments.of("exact-walk.md", files(SOURCES.resolve("internal/paging"))));
    }

    /** Whoever changes a number has to say why, and none is without a reason. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithNumbers")
    void nameTheNumbersOfTheCode(String document, List<Path> sources) {
        var written =
                ROW.matcher(text(DOCUMENTS.resolve(document)))
                        .results()
                        .collect(toMap(row -> row.group(1), row -> lastNumber(row.group(2))));

        assertThat(written)
                .containsExactlyInAnyOrderEntriesOf(
                        sources.stream()
                                .flatMap(ReferencesTest::numbers)
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Stream<Map.Entry<String, String>> numbers(Path file) {
        var name = file.getFileName().toString().replace(".java", "");
        return CONSTANT.matcher(text(file))
                .results()
                .map(found -> Map.entry(name + "." + found.group(1), lastNumber(found.group(2))));
    }

    /** An amount without its unit: that of a text is another than that of Java. */
    private static String lastNumber(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no number in " + text))
                .replaceAll("[,_]", "");
    }
}
