/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.ValueType;
import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.SampleCall;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.rowset.serial.SerialClob;
import javax.xml.transform.stream.StreamSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of every type, in whatever form Camel carries them, in every way to give them. */
class ValuesTest extends SandboxTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DiscogsOperation LISTING = DiscogsOperation.CREATE_LISTING;

    @TempDir Path folder;

    private int beans;

    /** An enum that says what Discogs calls it. */
    private enum Condition {
        VG {
            @Override
            public String toString() {
                return "Very Good (VG)";
            }
        }
    }

    private static final class Mute {}

    /** A list that would do anything while it is walked. */
    private static Iterable<String> untouchable() {
        return () -> {
            throw new IllegalStateException("a list that must not be shown");
        };
    }

    private static final class Bomb {
        @Override
        public String toString() {
            throw new IllegalStateException("a value that must not be shown");
        }
    }

    /** A value in a form that can be read once only has to be made for each way. */
    private interface Form {
        Object make() throws Exception;
    }

    private static DiscogsOperation operation(ValueType type) {
        return switch (type) {
            case TEXT, IDENTIFIER, DECIMAL, DECIMAL_OR_AUTO, FLAG -> LISTING;
            case INTEGER -> DiscogsOperation.EDIT_COLLECTION_ITEM;
            case WORDS -> DiscogsOperation.SEARCH;
            case TIMESTAMP -> DiscogsOperation.ORDERS;
        };
    }

    private static Parameter parameter(ValueType type) {
        var name =
                switch (type) {
                    case TEXT -> "comments";
                    case WORDS -> "query";
                    case INTEGER -> "rating";
                    case IDENTIFIER -> "releaseId";
                    case DECIMAL -> "price";
                    case DECIMAL_OR_AUTO -> "weight";
                    case FLAG -> "allowOffers";
                    case TIMESTAMP -> "createdAfter";
                };
        return operation(type).parameter(name).orElseThrow();
    }

    private List<Form> forms(ValueType type) {
        var forms =
                new ArrayList<>(
                        switch (type) {
                            case TEXT -> texts("Gruß & \"Kuss\"");
                            case WORDS -> words();
                            case INTEGER -> numbers(4);
                            case IDENTIFIER -> numbers(SampleCall.BEYOND_32_BITS);
                            case DECIMAL, DECIMAL_OR_AUTO -> decimals();
                            case FLAG -> flags();
                            case TIMESTAMP -> times();
                        });
        for (var form : List.copyOf(forms)) {
            forms.add(() -> Optional.of(form.make()));
            forms.add(() -> Optional.of(Optional.of(new POJONode(form.make()))));
            forms.add(() -> new POJONode(form.make()));
        }
        return forms;
    }

    private Object expected(ValueType type) {
        return switch (type) {
            case TEXT -> "Gruß & \"Kuss\"";
            case WORDS -> "night ferry";
            case INTEGER -> 4;
            case IDENTIFIER -> SampleCall.BEYOND_32_BITS;
            case DECIMAL, DECIMAL_OR_AUTO -> new BigDecimal("12.5");
            case FLAG -> true;
            case TIMESTAMP -> Instant.parse("2024-01-02T00:00:00Z");
        };
    }

    private List<Form> texts(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ArrayList<>(
                List.of(
                        () -> text,
                        () -> new StringBuilder(text),
                        () -> bytes,
                        text::toCharArray,
                        () -> CharBuffer.wrap(text),
                        () -> ByteBuffer.wrap(bytes),
                        () ->
                                ByteBuffer.wrap(
                                        (" " + text).getBytes(StandardCharsets.UTF_8),
                                        1,
                                        bytes.length),
                        () -> new InputStreamCache(bytes),
                        () -> new ReaderCache(text),
                        () -> TextNode.valueOf(text),
                        () -> BinaryNode.valueOf(bytes),
                        () -> new SerialClob(text.toCharArray()),
                        () -> file(bytes),
                        () -> file(bytes).toPath(),
                        () -> {
                            var wrapped = new GenericFile<File>();
                            wrapped.setFile(file(bytes));
                            return wrapped;
                        },
                        () -> {
                            var elsewhere = new GenericFile<Object>();
                            elsewhere.setFile("a file of a server");
                            elsewhere.setBody(Optional.of(bytes));
                            return elsewhere;
                        }));
    }

    private File file(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "value", ".txt"), bytes).toFile();
    }

    private List<Form> words() {
        var forms = texts("night ferry");
        forms.add(() -> List.of("night", TextNode.valueOf("ferry")));
        forms.add(() -> new Object[] {"night", null, new StringBuilder("ferry")});
        forms.add(() -> new String[] {"night", "ferry"});
        forms.add(() -> JsonNodeFactory.instance.arrayNode().add("night").addNull().add("ferry"));
        return forms;
    }

    private List<Form> numbers(long number) {
        var forms = texts(Long.toString(number));
        forms.add(() -> number);
        forms.add(() -> new AtomicLong(number));
        forms.add(() -> BigInteger.valueOf(number));
        forms.add(() -> (double) number);
        forms.add(() -> LongNode.valueOf(number));
        forms.add(() -> DecimalNode.valueOf(BigDecimal.valueOf(number)));
        if (number < Integer.MAX_VALUE) {
            forms.add(() -> new AtomicInteger((int) number));
            forms.add(() -> (short) number);
            forms.add(() -> Character.forDigit((int) number, 10));
        }
        return forms;
    }

    private List<Form> decimals() {
        var forms = texts("12.5");
        forms.add(() -> 12.5f);
        forms.add(() -> 12.5);
        forms.add(() -> new BigDecimal("12.5"));
        forms.add(() -> DecimalNode.valueOf(new BigDecimal("12.50")));
        return forms;
    }

    private List<Form> flags() {
        var forms = texts("true");
        forms.add(() -> true);
        forms.add(() -> BooleanNode.TRUE);
        forms.add(() -> new AtomicBoolean(true));
        return forms;
    }

    /** All of them mean the beginning of the same day of UTC. */
    private List<Form> times() {
        var instant = Instant.parse("2024-01-02T00:00:00Z");
        var forms = texts("2024-01-02T01:00:00+01:00");
        forms.addAll(texts("2024-01-02"));
        forms.addAll(texts("2024-01-02T00:00:00"));
        forms.add(() -> instant);
        forms.add(() -> Date.from(instant));
        forms.add(() -> java.sql.Timestamp.from(instant));
        forms.add(() -> java.sql.Date.valueOf("2024-01-02"));
        forms.add(() -> LocalDate.parse("2024-01-02"));
        forms.add(() -> LocalDateTime.parse("2024-01-02T00:00"));
        forms.add(() -> OffsetDateTime.parse("2024-01-02T00:00Z"));
        forms.add(() -> instant.atZone(ZoneId.of("Asia/Tokyo")));
        forms.add(() -> GregorianCalendar.from(instant.atZone(ZoneId.of("America/New_York"))));
        return forms;
    }

    /** What goes with a value in each way to give it. */
    private Map<String, Supplier<Exchange>> ways(ValueType type, Form form) {
        var parameter = parameter(type);
        var rest = new SampleCall(operation(type), sandbox()).headers(other -> true);
        rest.remove(parameter.header());
        rest.remove("CamelDiscogsPage");
        var ways = new LinkedHashMap<String, Supplier<Exchange>>();
        ways.put("header", () -> send(type, "", with(rest, parameter.header(), form), null));
        ways.put(
                "option",
                () -> {
                    var bean = "value" + ++beans;
                    context.getRegistry().bind(bean, made(form));
                    return send(type, "&" + parameter.name() + "=#" + bean, rest, null);
                });
        if (operation(type) == LISTING) {
            var needed =
                    Map.<String, Object>of("releaseId", 1, "condition", "Mint (M)", "price", 1);
            ways.put("Map", () -> send(type, "", Map.of(), with(needed, parameter.name(), form)));
            ways.put(
                    "JSON",
                    () -> {
                        var node = JSON.createObjectNode();
                        node.put("release_id", 1).put("condition", "Mint (M)").put("price", 1);
                        node.putPOJO(parameter.wireName(), made(form));
                        return send(type, "", Map.of(), node);
                    });
            ways.put(
                    "row",
                    () -> {
                        var row = with(needed, parameter.name(), form);
                        return send(DiscogsOperation.ADD_INVENTORY, "", Map.of(), List.of(row));
                    });
        }
        return ways;
    }

    private static Map<String, Object> with(Map<String, Object> others, String name, Form form) {
        var all = new HashMap<>(others);
        all.put(name, made(form));
        return all;
    }

    private static Object made(Form form) {
        try {
            return form.make();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Exchange send(
            ValueType type, String options, Map<String, Object> headers, Object body) {
        var page = operation(type).parameter("page").isPresent() ? "&page=1" : "";
        return send(operation(type), page + options, headers, body);
    }

    private Exchange send(
            DiscogsOperation operation, String options, Map<String, Object> headers, Object body) {
        var exchange = ExchangeBuilder.anExchange(context).withBody(body).build();
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return template.send(
                "discogs:%s?userToken=%s%s"
                        .formatted(operation.uriName(), DiscogsSandbox.USER_TOKEN, options),
                exchange);
    }

    private Object sent(ValueType type, String way) {
        var parameter = parameter(type);
        var request = lastRequest();
        if (way.equals("row")) {
            return cell(request.bodyText(), parameter);
        }
        if (request.method().equals("GET")) {
            var pairs =
                    Stream.of(request.query().split("&"))
                            .map(pair -> pair.split("=", 2))
                            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return URLDecoder.decode(pairs.get(parameter.wireName()), StandardCharsets.UTF_8);
        }
        try {
            var value = JSON.readTree(request.bodyText()).path(parameter.wireName());
            return value.isTextual() ? value.textValue() : value;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String cell(String form, Parameter parameter) {
        var lines =
                form.lines()
                        .filter(line -> line.contains("Mint (M)") || line.contains("release_id"));
        var head = lines.toList();
        var column = parameter.name().equals("allowOffers") ? "accept_offer" : parameter.wireName();
        var names = List.of(head.get(0).split(","));
        var cell = head.get(1).split(",")[names.indexOf(column)];
        var text = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
        return text.replace("\"\"", "\"").replace("Y", "true");
    }

    private static boolean isSame(ValueType type, Object sent, Object expected) {
        return switch (type) {
            case TEXT, WORDS, FLAG -> sent.toString().equals(expected.toString());
            case TIMESTAMP -> OffsetDateTime.parse(sent.toString()).toInstant().equals(expected);
            default ->
                    new BigDecimal(sent.toString()).compareTo(new BigDecimal(expected.toString()))
                            == 0;
        };
    }

    private void letSandboxAnswer(ValueType type) {
        new SampleCall(operation(type), sandbox()).letSandboxAnswer();
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void areSentInWhateverFormTheyCome(ValueType type) {
        letSandboxAnswer(type);
        for (var form : forms(type)) {
            ways(type, form)
                    .forEach(
                            (way, call) -> {
                                var exchange = call.get();
                                var what = way + " " + made(form).getClass();
                                assertThat(exchange.getException()).as(what).isNull();
                                assertThat(sent(type, way))
                                        .as(what)
                                        .matches(sent -> isSame(type, sent, expected(type)));
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void areNotGivenByANull(ValueType type) {
        letSandboxAnswer(type);
        var parameter = parameter(type);
        List<Form> nulls =
                List.of(
                        NullNode::getInstance,
                        MissingNode::getInstance,
                        Optional::empty,
                        () -> Optional.of(NullNode.getInstance()),
                        () -> new POJONode(Optional.empty()),
                        () -> new POJONode(null));
        for (var form : nulls) {
            ways(type, form)
                    .forEach(
                            (way, call) -> {
                                sandbox().clearRequests();
                                var exchange = call.get();
                                if (parameter.required()) {
                                    assertThat(exchange.getException())
                                            .as(way)
                                            .isInstanceOf(DiscogsRequestException.class)
                                            .hasMessageContaining(
                                                    way.equals("row")
                                                            ? "has no " + parameter.wireName()
                                                            : "missing " + parameter.name());
                                } else {
                                    assertThat(exchange.getException()).as(way).isNull();
                                    assertThat(lastRequest().toString() + lastRequest().bodyText())
                                            .doesNotContain(parameter.wireName() + "=")
                                            .doesNotContain(parameter.wireName() + "\"")
                                            .doesNotContain("null");
                                }
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void areRefusedWhereTheyCannotBeRead(ValueType type) {
        letSandboxAnswer(type);
        List<Form> unreadable =
                List.of(
                        Mute::new,
                        Bomb::new,
                        () -> new int[] {1},
                        () -> Map.of("a", "b"),
                        JSON::createObjectNode,
                        () -> List.of(List.of("a")),
                        () -> new ByteArrayInputStream(new byte[] {'1'}),
                        () -> new StringReader("1"),
                        () -> new StreamSource(new StringReader("1")),
                        () -> Channels.newChannel(new ByteArrayInputStream(new byte[] {'1'})),
                        () -> new Scanner("1"),
                        () -> List.of("1").iterator(),
                        () -> Stream.of("1"),
                        ValuesTest::untouchable,
                        () -> List.of(untouchable()),
                        () -> StartedJob.at("/inventory/export/1"),
                        () -> new AccessToken("hidden-token", "hidden-secret"));
        for (var form : unreadable) {
            ways(type, form)
                    .forEach(
                            (way, call) -> {
                                sandbox().clearRequests();
                                var failure = failure(call);
                                assertThat(failure)
                                        .as("%s %s", way, made(form).getClass())
                                        .hasMessageContaining(parameter(type).name() + ": ")
                                        .hasMessageContaining(" is not ");
                                assertThat(failure)
                                        .hasMessageNotContainingAny("must not be shown", "hidden");
                                assertThat(sandbox().requests()).isEmpty();
                            });
        }
    }

    /** An option is looked at when the endpoint is made, and everything else at the call. */
    private static Throwable failure(Supplier<Exchange> call) {
        try {
            var failure = call.get().getException();
            assertThat(failure).isInstanceOf(DiscogsRequestException.class);
            return failure;
        } catch (org.apache.camel.ResolveEndpointFailedException e) {
            return e.getCause();
        }
    }

    @Test
    void areRefusedAsATimeWhereTheyAreNone() {
        letSandboxAnswer(ValueType.TIMESTAMP);
        for (Object none :
                List.of(
                        java.sql.Time.valueOf("10:15:00"),
                        LocalTime.parse("10:15"),
                        1_704_067_200_000L,
                        TimeZone.getDefault())) {
            assertThat(
                            send(
                                            ValueType.TIMESTAMP,
                                            "",
                                            Map.of("CamelDiscogsCreatedAfter", none),
                                            null)
                                    .getException())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining("createdAfter: ");
        }
    }

    /** Vocabularies know the words that an enum says. */
    @Test
    void mayBeEnums() {
        letSandboxAnswer(ValueType.TEXT);

        var body = Map.of("releaseId", 1, "condition", Condition.VG, "price", 1);

        assertThat(send(LISTING, "", Map.of(), body).getException()).isNull();
        assertThat(lastRequest().bodyText()).contains("\"condition\":\"Very Good (VG)\"");
    }

    /** Two calls of a route read the same value. */
    @ParameterizedTest
    @EnumSource(ValueType.class)
    void areReadOnceMore(ValueType type) {
        letSandboxAnswer(type);
        for (var form : forms(type)) {
            var value = made(form);
            for (int call = 0; call < 2; call++) {
                ways(type, () -> value)
                        .forEach(
                                (way, calling) -> {
                                    assertThat(calling.get().getException()).isNull();
                                    assertThat(sent(type, way))
                                            .as("%s %s", way, value.getClass())
                                            .matches(sent -> isSame(type, sent, expected(type)));
                                });
            }
        }
    }

    /** To walk it costs requests, and nothing of it is a value. */
    @ParameterizedTest
    @EnumSource(ValueType.class)
    void areNeverAListOfAnswers(ValueType type) {
        for (var outputType : OutputType.values()) {
            var items = items(outputType);
            letSandboxAnswer(type);
            List<Form> lists =
                    List.of(
                            () -> items,
                            () -> List.of(items),
                            () -> ItemList.of(List.of("{}")),
                            () -> wrapped(items));
            for (var form : lists) {
                ways(type, form)
                        .forEach(
                                (way, call) -> {
                                    assertThat(failure(call))
                                            .as(way)
                                            .hasMessageContaining(parameter(type).name() + ": ")
                                            .hasMessageContaining(" is not ");
                                    assertThat(sandbox().requests()).isEmpty();
                                });
            }
        }
    }

    private static Object wrapped(Object body) {
        var file = new GenericFile<Object>();
        file.setFile("a file of a server");
        file.setBody(body);
        return file;
    }

    /** One of several pages. */
    private DiscogsItems<?> items(OutputType outputType) {
        sandbox().clearFaults();
        var items =
                callAsUser(
                                "discogs:collectionItems?prefetch=0&perPage=1&outputType="
                                        + outputType,
                                Map.of())
                        .getMessage()
                        .getBody(DiscogsItems.class);
        assertThat(items.getTotalItems()).isGreaterThan(1);
        return items;
    }

    @Test
    void areNeverAListOfAnswersWhereTheyNameSomething() {
        context.getRegistry().bind("store", new InMemoryTokenStore());
        var account = Map.<String, Object>of("CamelDiscogsAccount", items(OutputType.Model));
        var name = Map.<String, Object>of("CamelFileName", items(OutputType.Model));
        sandbox().clearRequests();

        var profile =
                call(
                        "discogs:profile?username=a&consumerKey=k&consumerSecret=s&tokenStore=#store",
                        account);
        var upload = send(DiscogsOperation.DELETE_INVENTORY, "", name, "listing_id\r\n1\r\n");

        assertThat(profile.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("CamelDiscogsAccount: a list of answers is not a text");
        assertThat(upload.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("CamelFileName: a list of answers is not a text");
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void mayNameAnAccount() {
        var store = new InMemoryTokenStore();
        store.saveAccessToken("account", new AccessToken("token", "secret"));
        context.getRegistry().bind("store", store);
        var uri = "discogs:profile?username=a&consumerKey=k&consumerSecret=s&tokenStore=#store";

        call(uri, Map.of("CamelDiscogsAccount", TextNode.valueOf("account")));
        assertThat(sentHeader("Authorization")).contains("oauth_token=\"token\"");

        sandbox().clearRequests();
        assertThat(call(uri, Map.of("CamelDiscogsAccount", new Bomb())).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("CamelDiscogsAccount: a ")
                .hasMessageNotContaining("must not be shown");
        assertThat(sandbox().requests()).isEmpty();

        call(uri, Map.of("CamelDiscogsAccount", NullNode.getInstance()));
        assertThat(sentHeader("Authorization")).isEqualTo("Discogs key=k, secret=s");
    }

    @Test
    void ofTheDanceAreNeverShown() {
        for (var header : List.of("RequestToken", "RequestTokenSecret", "Verifier", "Denied")) {
            for (Object secret :
                    List.of(
                            Map.of("a", "hidden"),
                            List.of("hidden"),
                            new AccessToken("hidden", "hidden"))) {
                var exchange =
                        call(
                                "discogs:accessToken?consumerKey=%s&consumerSecret=%s"
                                        .formatted(
                                                DiscogsSandbox.CONSUMER_KEY,
                                                DiscogsSandbox.CONSUMER_SECRET),
                                Map.of("CamelDiscogs" + header, secret));
                assertThat(exchange.getException())
                        .isInstanceOf(DiscogsRequestException.class)
                        .hasMessageContaining("its value is not a text");
                assertThat(exchange.getException().getCause()).isNull();
            }
        }
    }
}
