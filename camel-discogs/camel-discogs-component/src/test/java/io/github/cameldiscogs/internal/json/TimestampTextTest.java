/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.InventoryExport;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {

    @Test
    void anyTimeOfAnyOffsetIsReadAsJavaReadsItAndWrittenAsItCame() {
        var random = new Random(20141026);
        for (var round = 0; round < 10_000; round++) {
            var time =
                    Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 250_000_000_000L))
                            .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081)));
            if (time.getYear() < 1 || time.getYear() > 9999) {
                continue;
            }
            var text = TimestampText.of(time);

            assertThat(text).hasSize("2014-10-26T09:43:51-07:00".length());
            assertThat(TimestampText.parse(text)).isEqualTo(time);
            assertThat(OffsetDateTime.parse(text)).isEqualTo(time);
            assertThat(TimestampText.parse(text).getOffset()).isEqualTo(time.getOffset());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-10-26T09:43:51-07:00",
                "2014-10-26T09:43:00-07:00",
                "2014-01-01T00:00:00+00:00",
                "0000-01-01T00:00:00-08:00",
                "9999-12-31T23:59:59+14:00",
                "2014-10-26T09:43:51.123456+05:30",
                "2014-10-26T09:43:51-07:00:30",
                "2014-10-26T09:43-07:00",
                "2014-10-26T09:43:51.120-07:00",
                "2014-10-26T09:43:51-00:00",
                "2014-10-26T09:43:51Z"
            })
    void textIsWrittenAsItCame(String text) throws Exception {
        var json = "{\"date_added\":\"" + text + "\"}";
        var item = DiscogsJson.read(json, CollectionItem.class);

        assertThat(item.dateAdded()).isEqualTo(OffsetDateTime.parse(text));
        assertThat(DiscogsJson.write(item)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-10-26T09:43-07:00, 2014-10-26T09:43:00-07:00",
        "2014-10-26T09:43:51.120-07:00, 2014-10-26T09:43:51.12-07:00",
        "2014-10-26T09:43:51Z, 2014-10-26T09:43:51+00:00"
    })
    void otherFormsBecomeTheUsualOne(String text, String usual) {
        assertThat(TimestampText.of(TimestampText.parse(text))).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2014-10-26",
                "2014-10-26T09:43:51",
                "2014-13-26T09:43:51-07:00",
                "2014-02-29T09:43:51-07:00",
                "2014-10-26T24:00:00-07:00",
                "2014-10-26T09:43:60-07:00",
                "2014-10-26T09:43:51-19:00",
                "2014-10-26T09:43:51-07:60",
                "2014-10-26 09:43:51-07:00",
                "2014-10-26T09:43:51x07:00",
                "２014-10-26T09:43:51-07:00"
            })
    void textThatIsNoTimestampIsKeptAsItIs(String text) throws Exception {
        var json = "{\"date_added\":\"" + text + "\"}";
        var item = DiscogsJson.read(json, CollectionItem.class);

        assertThat(item.dateAdded()).isNull();
        assertThat(item.otherFields()).containsEntry("date_added", text);
        assertThat(DiscogsJson.write(item)).isEqualTo(json);
    }

    @Test
    void timesWithoutOffsetStayWithout() throws Exception {
        var json =
                "{\"created_ts\":\"2018-09-27T13:00:00\",\"finished_ts\":\"2018-09-27T13:00:00Z\"}";
        var export = DiscogsJson.read(json, InventoryExport.class);

        assertThat(export.createdTs()).isEqualTo(LocalDateTime.of(2018, 9, 27, 13, 0));
        assertThat(export.finishedTs()).isNull();
        assertThat(DiscogsJson.write(export)).isEqualTo(json);
    }
}
