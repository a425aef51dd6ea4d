/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Image;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.model.Money;
import io.github.cameldiscogs.model.Release;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscogsJsonTest {

    @Test
    void numbersKeepTheirDigits() throws Exception {
        var json =
                "{\"a\":89.34117647058824,\"b\":4,\"c\":3526621535,\"d\":1.10,\"e\":12345678901234567890}";
        var fields = DiscogsJson.readMap(json.getBytes(StandardCharsets.UTF_8));

        assertThat(fields)
                .containsEntry("a", new BigDecimal("89.34117647058824"))
                .containsEntry("b", 4)
                .containsEntry("c", 3526621535L)
                .containsEntry("d", new BigDecimal("1.10"))
                .containsEntry("e", new BigInteger("12345678901234567890"));
        assertThat(DiscogsJson.write(fields)).isEqualTo(json);
    }

    @Test
    void roundAmountsStayRound() throws Exception {
        var money = DiscogsJson.read("{\"value\":4,\"currency\":\"EUR\"}", Money.class);

        assertThat(money.value()).isEqualTo(new BigDecimal("4"));
        assertThat(DiscogsJson.write(money)).isEqualTo("{\"currency\":\"EUR\",\"value\":4}");
    }

    @Test
    void countsAndIdentifiersBeyondTheirTypeAreKept() throws Exception {
        var json = "{\"id\":9223372036854775808,\"count\":2147483648}";
        var folder = DiscogsJson.read(json, Folder.class);

        assertThat(folder.id()).isNull();
        assertThat(folder.count()).isNull();
        assertThat(folder.otherFields())
                .containsEntry("id", new BigInteger("9223372036854775808"))
                .containsEntry("count", 2147483648L);
        assertThat(DiscogsJson.write(folder)).isEqualTo(json);
        assertThat(DiscogsJson.read("{\"id\":9223372036854775807}", Folder.class).id())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void bytesAreUtf8() throws Exception {
        var folder = new Folder(1L, null, "Ærø 日本", null, null);

        var bytes = DiscogsJson.writeBytes(folder);
        assertThat(bytes)
                .isEqualTo("{\"id\":1,\"name\":\"Ærø 日本\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(DiscogsJson.read(bytes, Folder.class)).isEqualTo(folder);
        assertThat(DiscogsJson.read(new ByteArrayInputStream(bytes), Folder.class))
                .isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\"a\" : [1.50, {\"b\": null}],\r\n\t\"title\": \"Gr\\u00f6ße 日本\"}\n"
            })
    void anObjectIsTheTextThatCame(String json) throws Exception {
        assertThat(DiscogsJson.readText(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(json);
    }

    @Test
    void nullIsNoText() throws Exception {
        assertThat(DiscogsJson.readText("null".getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "\"{}\"",
                "<html>",
                "{} {}",
                "null {}",
                "{",
                "{\"a\":}",
                "{\"a\":[}]",
                "{\"a\":\"\n\"}",
                "{\"a\":01}"
            })
    void textOfWhatIsNoObjectIsAnError(String json) {
        assertThatThrownBy(() -> DiscogsJson.readText(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void textOfWhatIsNotUtf8IsAnError() {
        assertThatThrownBy(() -> DiscogsJson.readText("{}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> DiscogsJson.readText(new byte[] {'{', '"', (byte) 0xc3, '"', '}'}))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void pairsAndHalvesOfSurrogatesStayAsTheyAre() throws Exception {
        for (var name : List.of("🎶", "\ud83c", "\udfb6\ud83c")) {
            var folder = new Folder(1L, null, name, null, null);

            assertThat(DiscogsJson.read(DiscogsJson.writeBytes(folder), Folder.class))
                    .isEqualTo(folder);
            assertThat(DiscogsJson.read(DiscogsJson.write(folder), Folder.class)).isEqualTo(folder);
        }
    }

    @Test
    void recordsAreMadeOfMapsWithRecordsAndNumbersOfAnyType() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", 7);
        fields.put("year", 1994L);
        fields.put("lowest_price", 9.5);
        fields.put(
                "artists",
                List.of(new ArtistCredit(88L, "Ferry", null, null, null, null, null, null, null)));
        fields.put("country", null);

        var release = DiscogsJson.read(fields, Release.class);
        assertThat(release.id()).isEqualTo(7);
        assertThat(release.year()).isEqualTo(1994);
        assertThat(release.lowestPrice()).isEqualByComparingTo("9.5");
        assertThat(release.artists()).extracting(ArtistCredit::name).containsExactly("Ferry");
        assertThat(release.otherFields()).containsOnlyKeys("country");
    }

    @Test
    void whatDoesNotFitInAMapIsKept() {
        var release = DiscogsJson.read(Map.of("artists", "Ferry", "year", "1994"), Release.class);

        assertThat(release.artists()).isNull();
        assertThat(release.year()).isEqualTo(1994);
        assertThat(release.otherFields()).isEqualTo(Map.of("artists", "Ferry", "year", "1994"));
    }

    @Test
    void aComponentReplacesWhatCameUnderItsName() throws Exception {
        var came = DiscogsJson.read("{\"id\":1,\"name\":null,\"count\":\"many\"}", Folder.class);
        var changed = new Folder(came.id(), 3, "Jazz", null, came.otherFields());

        assertSameJson(
                DiscogsJson.write(changed), tree("{\"id\":1,\"name\":\"Jazz\",\"count\":3}"));
    }

    @Test
    void listsMayHoldNull() throws Exception {
        var json =
                """
                {"genres": ["Jazz", null, "Dub"], "styles": [null], "images": [null, {}]}""";
        var release = DiscogsJson.read(json, Release.class);

        assertThat(release.genres()).containsExactly("Jazz", null, "Dub");
        assertThat(release.styles()).containsExactly((String) null);
        assertThat(release.images()).hasSize(2).startsWith((Image) null);
        assertThat(release.otherFields()).isEmpty();
        assertSameJson(DiscogsJson.write(release), tree(json));
    }

    @Test
    void anUnknownShippingIsMoneyOfNothing() throws Exception {
        var json = "{\"shipping_price\":{},\"original_shipping_price\":{}}";
        var listing = DiscogsJson.read(json, Listing.class);

        assertThat(listing.shippingPrice()).isEqualTo(new Money(null, null, null));
        assertThat(DiscogsJson.write(listing)).isEqualTo(json);
    }

    @Test
    void anyMapperReadsListsAndMapsOfRecords() throws Exception {
        var mapper = new ObjectMapper();

        var money = Map.of("fee", new Money("EUR", new BigDecimal("1.5"), null));
        assertThat(
                        mapper.readValue(
                                mapper.writeValueAsString(money),
                                new TypeReference<Map<String, Money>>() {}))
                .isEqualTo(money);
        var folders = List.of(new Folder(0L, 1, "All", null, null));
        assertThat(
                        mapper.readValue(
                                mapper.writeValueAsString(folders),
                                new TypeReference<List<Folder>>() {}))
                .isEqualTo(folders);
        assertThat(mapper.treeToValue(mapper.valueToTree(folders.get(0)), Folder.class))
                .isEqualTo(folders.get(0));
    }

    @Test
    void aRecordHasToBeNamed() {
        assertThatThrownBy(() -> DiscogsJson.read("{}", DiscogsRecord.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("DiscogsRecord is not one");
    }

    @Test
    void nullIsNull() throws Exception {
        assertThat(DiscogsJson.read("null", Folder.class)).isNull();
        assertThat(DiscogsJson.readMap("null".getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"id\":1",
                "{\"id\":1}x",
                "{}{}",
                "{\"id\":}",
                "<html></html>",
                "{'id':1}",
                "{\"id\":NaN}"
            })
    void whatIsNoObjectIsAnError(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> DiscogsJson.read(json, Folder.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> DiscogsJson.read(bytes, Folder.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> DiscogsJson.readMap(bytes))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void textLongerThanJacksonAllowsIsRead() throws Exception {
        var notes = "x".repeat(21_000_000);

        var bytes = DiscogsJson.writeBytes(Map.of("notes", notes));
        assertThat(DiscogsJson.read(bytes, Release.class).notes()).hasSameSizeAs(notes);
    }
}
