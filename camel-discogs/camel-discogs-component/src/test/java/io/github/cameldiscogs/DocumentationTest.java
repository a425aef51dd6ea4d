/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static io.github.cameldiscogs.support.ProjectFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.json.RecordDocuments;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.model.PriceSuggestions;
import io.github.cameldiscogs.support.ProjectFiles;
import io.github.cameldiscogs.support.ReferenceLine;
import java.beans.Introspector;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is undocumented, and no URI in the documentation is wrong. */
class DocumentationTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern INCLUDE = Pattern.compile("include::(.*?)\\[]");
    private static final Pattern URI =
            Pattern.compile(
                    "(?<![\\w-])discogs:[a-zA-Z]+(?:\\?(?:RAW\\([^)]*\\)|[^\\s\"'`<>|)\\]])*)?");

    /** A link to a file, and to a heading of it. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#([^)]+))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^=+ (.*)$");

    /** The shape of a URI in the text, which is none itself. */
    private static final String SHAPE = "discogs:operation";

    private static final Set<String> OPTIONS_OF_CAMEL =
            Set.of("lazyStartProducer", "exceptionHandler", "exchangePattern");

    private static String documentation() {
        return ProjectFiles.pages().stream()
                .map(ProjectFiles::text)
                .map(
                        page ->
                                INCLUDE.matcher(page)
                                        .replaceAll(
                                                found ->
                                                        Matcher.quoteReplacement(
                                                                text(
                                                                        ProjectFiles.PAGES.resolve(
                                                                                found.group(1))))))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode metadata() throws IOException {
        return new ObjectMapper()
                .readTree(
                        new File(
                                "src/generated/resources/META-INF/io/github/cameldiscogs/discogs.json"));
    }

    @Test
    void namesEveryOptionAndHeader() throws IOException {
        var documentation = documentation();
        var metadata = metadata();

        for (var kind : List.of("componentProperties", "properties", "headers")) {
            metadata.get(kind)
                    .fieldNames()
                    .forEachRemaining(
                            name -> assertThat(documentation).contains("|`" + name + "`"));
            for (var entry : metadata.get(kind).properties()) {
                assertThat(entry.getValue().path("description").asText())
                        .as(kind + " " + entry.getKey())
                        .isNotBlank();
            }
        }
    }

    /** In its own section, and in the words of the API, which nobody has generated. */
    @ParameterizedTest
    @EnumSource
    void tellsOfEachOperationWhatTheApiSays(DiscogsOperation operation) {
        var reference = ReferenceLine.of(operation);

        var section = section(operation);

        assertThat(withoutNames(section))
                .contains(
                        "Request:: `+%s %s+`"
                                .formatted(reference.method(), withoutNames(reference.path())));
        assertThat(sentAs("query", section)).containsAll(reference.query());
        assertThat(sentAs("body", section)).containsAll(reference.body());
    }

    private static String section(DiscogsOperation operation) {
        var sections = documentation().split("(?=\\[#\\w+]\n===)");
        var heading = "[#%1$s]\n=== %1$s\n".formatted(operation.uriName());
        return Stream.of(sections)
                .filter(section -> section.startsWith(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + operation.uriName()));
    }

    private static List<String> sentAs(String where, String section) {
        return Pattern.compile("\\|%s `(\\w+)`".formatted(where))
                .matcher(section)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /** What stands in a path is named otherwise in a URI. */
    private static String withoutNames(String text) {
        return text.replaceAll("\\{\\w+}", "{}");
    }

    /** The tables say what an option is; somebody has to say what it is good for. */
    @Test
    void speaksOfEveryOptionThatIsNoParameterOutsideOfTables() throws IOException {
        var parameters =
                Stream.of(DiscogsOperation.values())
                        .flatMap(operation -> operation.parameters().stream())
                        .map(Parameter::name)
                        .collect(Collectors.toSet());
        var text =
                ProjectFiles.pages().stream()
                        .map(ProjectFiles::text)
                        .collect(Collectors.joining("\n"));

        for (var option : metadata().get("properties").properties()) {
            boolean isOurs =
                    !OPTIONS_OF_CAMEL.contains(option.getKey())
                            && !option.getValue().path("label").asText().contains("scheduler");
            if (isOurs && !parameters.contains(option.getKey())) {
                assertThat(text).containsPattern("\\b%s\\b".formatted(option.getKey()));
            }
        }
    }

    @Test
    void namesEveryFieldOfEveryAnswer() {
        var documentation = documentation();
        for (var operation : DiscogsOperation.values()) {
            var type = answer(operation.answer());
            if (type != null) {
                var section = section(documentation, type);
                assertThat(section).contains("[" + operation.uriName() + "]");
                assertThat(section(operation))
                        .as("a link to its answer")
                        .contains(
                                "Answer:: ",
                                "xref:discogs-answers.adoc#%1$s[`%1$s`]"
                                        .formatted(type.getSimpleName()));
            }
        }
        for (var type : RecordDocuments.recordClasses()) {
            var section = section(documentation, type);
            assertThat(section).as("Javadoc became text").doesNotContain("{", "<p>");
            for (var field : RecordDocuments.full(type).properties()) {
                if (type != PriceSuggestions.class) {
                    assertThat(section).contains("`" + field.getKey() + "`");
                }
            }
        }
    }

    private static Class<?> answer(AnswerShape shape) {
        if (shape instanceof AnswerShape.One one) {
            return one.type();
        }
        if (shape instanceof AnswerShape.Many many) {
            return many.itemType();
        }
        return shape instanceof AnswerShape.Pages pages ? pages.type() : null;
    }

    private static String section(String documentation, Class<?> type) {
        var start = documentation.indexOf("[#" + type.getSimpleName() + "]\n");
        assertThat(start).as(type.getSimpleName()).isNotNegative();
        return documentation.substring(start, documentation.indexOf("\n\n|===\n", start));
    }

    @Test
    void namesEveryGetterOfTheExceptions() {
        var documentation = documentation();
        for (var type : exceptions()) {
            var isBase = type == DiscogsException.class;
            assertThat(documentation).contains("`" + type.getSimpleName() + "`");
            for (var getter : type.getDeclaredMethods()) {
                if (Modifier.isPublic(getter.getModifiers())
                        && getter.getReturnType() != void.class) {
                    assertThat(documentation)
                            .contains(
                                    "\n|%s`%s` |`%s` |"
                                            .formatted(
                                                    isBase
                                                            ? ""
                                                            : "`" + type.getSimpleName() + "` |",
                                                    property(getter.getName()),
                                                    getter.getReturnType().getSimpleName()));
                }
            }
        }
    }

    private static List<Class<?>> exceptions() {
        var exceptions =
                ProjectFiles.below(Path.of("src/main/java/io/github/cameldiscogs")).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("Discogs\\w*Exception.java"))
                        .map(name -> name.replace(".java", ""))
                        .<Class<?>>map(DocumentationTest::load)
                        .toList();
        assertThat(exceptions).hasSizeGreaterThan(8).contains(DiscogsException.class);
        return exceptions;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(DiscogsException.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String property(String accessor) {
        return Introspector.decapitalize(accessor.replaceFirst("^(get|is|set)", ""));
    }

    @Test
    void namesEveryPropertyOfTheTokenStores() {
        var documentation = documentation();
        for (var store : List.of(InMemoryTokenStore.class, JdbcTokenStore.class)) {
            var properties =
                    Stream.of(store.getDeclaredMethods())
                            .map(Method::getName)
                            .filter(name -> name.matches("set[A-Z]\\w*"))
                            .map(DocumentationTest::property)
                            // What Camel gives to each bean that wants it
                            .filter(name -> !name.equals("camelContext"))
                            .toList();
            assertThat(properties).isNotEmpty();
            for (var property : properties) {
                assertThat(documentation)
                        .contains("\n|`%s` |`%s` |".formatted(store.getSimpleName(), property));
            }
        }
    }

    /** The rows that show how little an operation takes are those that are there. */
    @Test
    void showsRealChanges() {
        var changes =
                Pattern.compile("\\+\\+\\+ b/(\\S+)\\n@@\\n((?:\\+.*\\n)+)")
                        .matcher(text(PROJECT.resolve("CONTRIBUTING.md")))
                        .results()
                        .toList();

        assertThat(changes)
                .hasSize(2)
                .allSatisfy(
                        change ->
                                assertThat(withoutSpace(text(PROJECT.resolve(change.group(1)))))
                                        .contains(
                                                withoutSpace(
                                                        change.group(2)
                                                                .replaceAll("(?m)^\\+", ""))));
    }

    @Test
    void showsTheDependencyOfWhatIsBuilt() {
        var coordinates =
                Pattern.compile("<groupId>.*\\s+<artifactId>.*\\s+<version>.*")
                        .matcher(text(PROJECT.resolve("pom.xml")));
        assertThat(coordinates.find()).isTrue();
        var built =
                coordinates
                        .group()
                        .replaceAll(
                                "<artifactId>.*</artifactId>",
                                "<artifactId>camel-discogs</artifactId>");

        assertThat(withoutSpace(text(PROJECT.resolve("README.md"))))
                .contains(withoutSpace("<dependency>" + built + "</dependency>"));
    }

    /** A version that is out of date there would be a promise that is not kept. */
    @ParameterizedTest
    @CsvSource({
        "pom.xml, camel.version",
        "pom.xml, httpclient5.version",
        "pom.xml, httpcore5.version",
        "pom.xml, jackson.version",
        "pom.xml, log4j.version",
        "pom.xml, postgresql.version",
        "pom.xml, scribejava.version",
        "examples/pom.xml, jackson-of-applications.version",
        "pom.xml, netty.version",
        "pom.xml, vertx.version"
    })
    void tellsOfVulnerabilitiesOfTheVersionsThatAreBuilt(String file, String property) {
        var version =
                Pattern.compile("<%1$s>(.*?)(?:\\.Final)?</%1$s>".formatted(property))
                        .matcher(text(PROJECT.resolve(file)));
        assertThat(version.find()).isTrue();

        assertThat(text(PROJECT.resolve("SECURITY.md")))
                .containsPattern("\\b%s\\b".formatted(Pattern.quote(version.group(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "SECURITY.md", "CONTRIBUTING.md"})
    void linksToWhatIsThere(String page) {
        LINK.matcher(text(PROJECT.resolve(page)))
                .results()
                .forEach(
                        link -> {
                            var target = PROJECT.resolve(link.group(1));
                            assertThat(target).exists();
                            if (link.group(2) != null) {
                                assertThat(anchors(target)).contains(link.group(2));
                            }
                        });
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(text(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    @TestFactory
    Stream<DynamicTest> hasOnlyUrisThatResolve() {
        var uris = new TreeMap<String, Path>();
        Stream.concat(
                        ProjectFiles.pages().stream(),
                        Stream.concat(
                                Stream.of("README.md", "SECURITY.md", "CONTRIBUTING.md")
                                        .map(PROJECT::resolve)
                                        .filter(Files::exists),
                                ProjectFiles.below(PROJECT.resolve("examples")).stream()))
                .filter(file -> file.toString().matches(".*\\.(adoc|md|java|yaml|xml|properties)"))
                .forEach(
                        file ->
                                URI.matcher(text(file))
                                        .results()
                                        .map(MatchResult::group)
                                        .filter(uri -> !uri.startsWith(SHAPE))
                                        .forEach(uri -> uris.put(uri, file)));
        assertThat(uris).hasSizeGreaterThan(10);
        return uris.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey() + " in " + entry.getValue().getFileName(),
                                        () -> assertResolves(entry)));
    }

    private static void assertResolves(Map.Entry<String, Path> entry) throws IOException {
        try (var context = new DefaultCamelContext()) {
            assertThat(context.getEndpoint(complete(entry.getKey()))).isNotNull();
        }
    }

    /**
     * With something in the place of properties, expressions and beans, which only a whole example
     * has.
     */
    private static String complete(String uri) {
        return uri.replace("&amp;", "&")
                .replaceAll("(Url=)\\{\\{.*?}}", "$1https://example.com")
                .replaceAll("\\{\\{.*?}}|\\$\\{.*?}", "1")
                .replaceAll("[&?]\\w+=#\\w*", "")
                .replaceAll("[.,;:]$", "");
    }
}
