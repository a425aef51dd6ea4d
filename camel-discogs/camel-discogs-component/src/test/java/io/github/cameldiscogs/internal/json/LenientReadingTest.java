/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.full;
import static io.github.cameldiscogs.internal.json.RecordDocuments.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.model.Artist;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Image;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.PriceSuggestions;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.Track;
import io.github.cameldiscogs.model.VersionFilters;
import io.github.cameldiscogs.model.Want;
import io.github.cameldiscogs.support.Warnings;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of another kind than documented, in every field of every record. */
class LenientReadingTest {

    private static final String EVERY_RECORD =
            "io.github.cameldiscogs.internal.json.RecordDocuments#recordClasses";

    private static final String OBJECT = "{\"odd\": [1]}";
    private static final String LIST = "[\"odd\", {}]";
    private static final String TEXT = "\"odd\"";
    private static final String NUMBER = "7.25";
    private static final String FLAG = "true";
    private static final String LARGE = "1" + "0".repeat(30);

    private final ObjectMapper plainMapper = new ObjectMapper();

    /** What cannot be a value of that codec. */
    private static Stream<String> odd(ValueCodec codec) {
        if (codec instanceof ListCodec) {
            return Stream.of(OBJECT, "{}", TEXT, NUMBER, FLAG);
        }
        if (codec instanceof MapCodec || codec instanceof NestedRecordCodec) {
            return Stream.of(LIST, "[]", TEXT, NUMBER, FLAG);
        }
        var scalars =
                switch ((ScalarCodec) codec) {
                    case TEXT -> Stream.of(FLAG, "1e3", "-2.5E-9");
                    case FLAG ->
                            Stream.of("\"\"", "\"yes\"", "\"TRUE\"", "\"1\"", NUMBER, "1", "0");
                    case COUNT -> Stream.concat(noWholeNumbers(), Stream.of("2147483648"));
                    case IDENTIFIER ->
                            Stream.concat(noWholeNumbers(), Stream.of("9223372036854775808"));
                    case DECIMAL -> noNumbers();
                    case TIMESTAMP, LOCAL_TIMESTAMP ->
                            Stream.of(TEXT, "\"\"", "\"2014-13-26T09:43:51-07:00\"", NUMBER, FLAG);
                };
        return Stream.concat(Stream.of(OBJECT, "{}", LIST, "[]"), scalars);
    }

    private static Stream<String> noWholeNumbers() {
        return Stream.concat(noNumbers(), Stream.of(NUMBER, "\"7.25\"", "1.5", "1e-999999", LARGE));
    }

    private static Stream<String> noNumbers() {
        var texts =
                Stream.of("", " ", "odd", "1,000", "1 000", "1e3", "007", "+5", "0x1F", "5.", ".5")
                        .map("\"%s\""::formatted);
        return Stream.of(
                        texts,
                        Stream.of("\"$3.50\"", "\"3,50\"", "\"\u0663\"", "\"- 5\"", "\"NaN\""),
                        Stream.of(FLAG, "\"" + "1".repeat(100_000) + "\""))
                .flatMap(all -> all);
    }

    /** What is plain though it is of another type, and what it stands for. */
    private static Map<String, Object> plain(ScalarCodec codec) {
        return switch (codec) {
            case TEXT ->
                    Map.of("1999", "1999", "3.50", "3.50", "-4", "-4", LARGE, LARGE, "0.0", "0.0");
            case FLAG -> Map.of("\"true\"", true, "\"false\"", false, "\" true\\n\"", true);
            case COUNT ->
                    Map.of(
                            "\"1999\"",
                            1999,
                            "230.0",
                            230,
                            "\"230.00\"",
                            230,
                            "2.3e2",
                            230,
                            "\" -4 \"",
                            -4);
            case IDENTIFIER ->
                    Map.of("\"3526621535\"", 3526621535L, "7.0", 7L, "\"0\"", 0L, "\"\\t7\"", 7L);
            case DECIMAL ->
                    Map.of(
                            "\"3.50\"",
                            new BigDecimal("3.50"),
                            "\"4\"",
                            new BigDecimal("4"),
                            "\" -0.05 \"",
                            new BigDecimal("-0.05"));
            case TIMESTAMP, LOCAL_TIMESTAMP -> Map.of();
        };
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void whatIsOfAnotherKindIsKept(Class<? extends DiscogsRecord> type) throws Exception {
        for (var field : RecordCodec.of(type).fields()) {
            for (var odd : odd(field.codec()).toList()) {
                var document = with(field, odd, type);

                var record = DiscogsJson.read(document, type);

                assertThat(field.valueIn(record)).as(field.name() + " " + odd).isNull();
                assertThat(record.otherFields())
                        .containsExactly(
                                entry(
                                        field.name(),
                                        DiscogsJson.readMap(utf8(document)).get(field.name())));
                assertGoesThrough(document, record);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void whatIsPlainIsConvertedAndKept(Class<? extends DiscogsRecord> type) throws Exception {
        for (var field : RecordCodec.of(type).fields()) {
            if (field.codec() instanceof ScalarCodec codec) {
                for (var plain : plain(codec).entrySet()) {
                    var document = with(field, plain.getKey(), type);

                    var record = DiscogsJson.read(document, type);

                    assertThat(field.valueIn(record)).isEqualTo(plain.getValue());
                    assertThat(record.otherFields()).containsOnlyKeys(field.name());
                    assertGoesThrough(document, record);
                }
            }
        }
    }

    /** Lists of text and of numbers convert each item; records in them are read as ever. */
    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void whatIsOddInAListLeavesTheRestUsable(Class<? extends DiscogsRecord> type) throws Exception {
        for (var field : RecordCodec.of(type).fields()) {
            if (field.codec() instanceof ListCodec list) {
                var document = full(type);
                var items = document.withArray("/" + field.name());
                var good = items.get(0);
                items.removeAll().add(good).add(true).addNull().add(good).add(tree("[[1], {}]"));
                var json = document.toString();

                var record = DiscogsJson.read(json, type);

                var item = DiscogsJson.readAgain(plain(good.toString()), list.items());
                assertThat((List<?>) field.valueIn(record))
                        .isEqualTo(Arrays.asList(item, null, null, item, null));
                assertThat(record.otherFields())
                        .containsExactly(
                                entry(
                                        field.name(),
                                        DiscogsJson.readMap(utf8(json)).get(field.name())));
                assertGoesThrough(json, record);
            }
        }
    }

    private static Object plain(String json) throws IOException {
        return DiscogsJson.readMap(utf8("{\"a\": " + json + "}")).get("a");
    }

    /** Each place is named once, however often something odd comes there, and no value is. */
    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void whatIsOfAnotherKindIsToldOnce(Class<? extends DiscogsRecord> type) throws Exception {
        for (var field : RecordCodec.of(type).fields()) {
            // No other test uses a list of this name, so that nothing has been told of it
            var listKey = "told_" + type.getSimpleName();
            var item = with(field, odd(field.codec()).findFirst().orElseThrow(), type);
            var page = utf8("{\"%s\": [%s, {}, %2$s]}".formatted(listKey, item));
            try (var warnings = new Warnings()) {
                for (var itemType : List.of(type, type, Map.class, String.class)) {
                    assertThat(Page.read(page, listKey, itemType).items()).hasSize(3);
                }

                assertThat(warnings.messages())
                        .singleElement()
                        .asString()
                        .startsWith(type.getSimpleName() + ": ")
                        .contains(" at " + listKey + "[]." + field.name() + ", but ")
                        .doesNotContain("odd");
            }
        }
    }

    @Test
    void whatCouldBeConvertedIsNotTold() throws Exception {
        try (var warnings = new Warnings()) {
            DiscogsJson.read(
                    """
                    {"id": "1", "title": 1999, "year": "1999", "estimated_weight": "230",
                     "lowest_price": "3.50", "num_for_sale": "4", "genres": [1, 2.5],
                     "is_offensive": "false"}""",
                    Release.class);

            assertThat(warnings.messages()).isEmpty();
        }
    }

    @Test
    void partsOfListsAndMapsAreNamed() throws Exception {
        var json =
                """
                {"named_parts": [{"images": [7, {"uri": []}], "community": {"rating": []},
                 "genres": ["Jazz", {}, {}]}]}""";
        try (var warnings = new Warnings()) {
            var page = Page.read(utf8(json), "named_parts", Release.class);

            assertThat(page.items().get(0).images()).hasSize(2).startsWith((Image) null);
            assertThat(page.items().get(0).genres()).containsExactly("Jazz", null, null);
            assertThat(warnings.messages())
                    .containsExactlyInAnyOrder(
                            told("Image", "a text", "named_parts[].images[].uri", "a list"),
                            told("Release", "an object", "named_parts[].images[]", "a number"),
                            told(
                                    "ReleaseCommunity",
                                    "an object",
                                    "named_parts[].community.rating",
                                    "a list"),
                            told("Release", "a text", "named_parts[].genres[]", "an object"));
        }
    }

    private static String told(String type, String expected, String place, String found) {
        return "%s: %s was expected at %s, but %s came; it is kept in otherFields"
                .formatted(type, expected, place, found);
    }

    @Test
    void valuesOfMapsAreConvertedOrNull() throws Exception {
        var json =
                """
                {"available": {"format": {"CD": "4", "Vinyl": "many", "DVD": 2}, "year": []}}""";
        var filters = DiscogsJson.read(json, VersionFilters.class);

        assertThat(filters.available().get("format"))
                .containsEntry("CD", 4)
                .containsEntry("Vinyl", null)
                .containsEntry("DVD", 2);
        assertThat(filters.available()).containsEntry("year", null);
        assertSameJson(DiscogsJson.write(filters), tree(json));
    }

    @Test
    void tracksInTracksAreReadWhateverIsOddInThem() throws Exception {
        var json =
                """
                {"sub_tracks": [{"title": 7, "sub_tracks": ["x", {"position": "A1"}]}, null]}""";
        var track = DiscogsJson.read(json, Track.class);

        var part = track.subTracks().get(0);
        assertThat(part.title()).isEqualTo("7");
        assertThat(part.subTracks().get(0)).isNull();
        assertThat(part.subTracks().get(1).position()).isEqualTo("A1");
        assertThat(track.otherFields()).isEmpty();
        assertSameJson(DiscogsJson.write(track), tree(json));
    }

    @Test
    void itemsOfAPageThatAreNoObjectsAreKept() throws Exception {
        var json =
                """
                {"wants": [{"id": 1}, "x", null, {"id": "2"}, [{}]], "pagination": {"page": "1"}}""";
        for (var itemType : List.of(Want.class, Map.class, String.class)) {
            try (var warnings = new Warnings()) {
                var page = Page.read(utf8(json), "wants", itemType);

                assertThat(page.items()).hasSize(5);
                assertThat(page.items().get(0)).isNotNull();
                assertThat(page.items().subList(1, 3)).containsOnlyNulls();
                assertThat(page.pagination().page()).isEqualTo(1);
                assertSameJson(DiscogsJson.write(page), tree(json));
                assertSameJson(plainMapper.writeValueAsString(page), tree(json));
                assertThat(warnings.messages()).hasSizeLessThan(2);
            }
        }
    }

    @Test
    void aChangedComponentReplacesWhatCame() throws Exception {
        var came = DiscogsJson.read("{\"id\": \"1\", \"count\": {}, \"name\": 7}", Folder.class);
        assertThat(came.name()).isEqualTo("7");

        var changed = new Folder(2L, 3, came.name(), null, came.otherFields());
        assertSameJson(DiscogsJson.write(changed), tree("{\"id\":2,\"count\":3,\"name\":7}"));
    }

    /** The last value counts, as it does in a Map. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1, \"id\": 1e90}",
                "{\"id\": 1, \"id\": null}",
                "{\"id\": 1e90, \"id\": 1}",
                "{\"id\": null, \"id\": 1}",
                "{\"id\": \"1\", \"id\": {}}",
                "{\"id\": {}, \"id\": \"1\"}",
                "{\"id\": \"1\", \"id\": 1}",
                "{\"name\": 3, \"name\": 1e400, \"name\": []}"
            })
    void ofANameThatIsGivenTwiceTheLastValueIsKept(String json) throws Exception {
        var last = DiscogsJson.readMap(utf8(json));

        var folder = DiscogsJson.read(json, Folder.class);

        assertThat(folder).isEqualTo(DiscogsJson.read(DiscogsJson.write(last), Folder.class));
        assertThat(DiscogsJson.readMap(DiscogsJson.writeBytes(folder))).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Mint (M)\": {\"value\": 1}, \"Mint (M)\": 2}",
                "{\"Mint (M)\": 2, \"Mint (M)\": {\"value\": 1}}",
                "{\"Mint (M)\": {\"value\": 1}, \"Mint (M)\": null}"
            })
    void ofAnEntryThatIsGivenTwiceTheLastIsKept(String json) throws Exception {
        var suggestions = DiscogsJson.read(json, PriceSuggestions.class);

        assertThat(DiscogsJson.readMap(DiscogsJson.writeBytes(suggestions)))
                .isEqualTo(DiscogsJson.readMap(utf8(json)));
    }

    /** An answer in which a field has that value, digit by digit. */
    private static String with(RecordField field, String json, Class<?> type) {
        return full(type).put(field.name(), "@").toString().replace("\"@\"", json);
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private <T extends DiscogsRecord> void assertGoesThrough(String json, T record)
            throws IOException {
        assertSameJson(DiscogsJson.write(record), tree(json));
        assertSameJson(plainMapper.writeValueAsString(record), tree(json));
        assertThat(plainMapper.readValue(json, record.getClass())).isEqualTo(record);
        assertThat(DiscogsJson.read(DiscogsJson.readMap(utf8(json)), record.getClass()))
                .isEqualTo(record);
    }

    /** A whole number may be written as if it were none. */
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0e0", "5e0", "-5e0", "1.5e1", "1e2", "1e400", "-0.0", "1.50", "3e-1"})
    void numbersBesideAnOddPartAreKept(String number) throws Exception {
        var json =
                "{\"groups\": [3, {\"name\": %1$s, \"other\": [%1$s], \"id\": %1$s}]}"
                        .formatted(number);

        var artist = DiscogsJson.read(json, Artist.class);

        assertThat(artist.groups()).hasSize(2);
        assertGoesThrough(json, artist);
    }

    /** Who makes a Map by hand takes whatever number Java has. */
    @Test
    void numbersOfMapsBesideAnOddPartAreKept() throws Exception {
        for (var number :
                List.<Number>of(
                        (byte) 5, (short) 5, 5, 5L, BigInteger.TEN, 5f, 5d, 0.1, 1L << 40)) {
            var fields = Map.of("groups", List.of(3, Map.of("other", number, "id", number)));

            var artist = DiscogsJson.read(fields, Artist.class);

            assertThat(artist.groups()).hasSize(2);
            assertSameJson(
                    DiscogsJson.write(artist), tree(new ObjectMapper().writeValueAsString(fields)));
        }
    }
}
