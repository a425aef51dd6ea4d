/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1994,1994,,",
        "1994-00-00,1994,,",
        "1994-00-12,1994,,",
        "1994-03,1994,3,",
        "1994-03-00,1994,3,",
        "1994-03-21,1994,3,21",
        "2000-02-29,2000,2,29",
        "' 1994 ',1994,,"
    })
    void whatIsThereIsParsed(String text, int year, Integer month, Integer day) {
        assertThat(PartialDate.parse(text)).isEqualTo(new PartialDate(year, month, day));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "199?",
                "0000",
                "0000-03-21",
                "94",
                "1994-13-00",
                "1994-02-30",
                "1994-3-1",
                "1994-03-21T00:00:00",
                "21 Mar 1994",
                "Mar 1994",
                "１９９４"
            })
    void allElseIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isNull();
    }

    @Test
    void datesThatDoNotExistCannotBeMade() {
        assertThatThrownBy(() -> new PartialDate(0, null, null))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new PartialDate(1994, null, 1))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new PartialDate(1994, 2, 29))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void recordsAnswerTheDateOfTheirText() throws Exception {
        var release = DiscogsJson.read("{\"released\":\"1994-03-00\"}", Release.class);
        var version = DiscogsJson.read("{\"released\":\"\"}", MasterVersion.class);

        assertThat(release.releasedDate()).isEqualTo(new PartialDate(1994, 3, null));
        assertThat(version.releasedDate()).isNull();
        assertThat(DiscogsJson.write(release)).isEqualTo("{\"released\":\"1994-03-00\"}");
        assertThat(DiscogsJson.write(version)).isEqualTo("{\"released\":\"\"}");
    }
}
