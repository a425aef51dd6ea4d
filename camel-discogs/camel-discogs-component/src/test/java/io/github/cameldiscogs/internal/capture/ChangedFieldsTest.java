/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1,'b':2} | {'a':1,'b':3} | b",
                "{'a':1,'b':2} | {'b':3,'a':2} | a b",
                "{'a':1} | {'a':1,'b':2} | b",
                "{'a':1,'b':2} | {'a':1} | b",
                "{'a':1} | {'a':'1'} | a",
                "{'a':{'b':{'c':1,'d':2}}} | {'a':{'b':{'c':2,'d':2}}} | a.b.c",
                "{'a':{'b':1}} | {'a':{'b':1,'c':2}} | a.c",
                "{'a':{'b':1}} | {'a':2} | a",
                "{'a':{'b':1}} | {} | a",
                "{'a':[1,2,3]} | {'a':[1,4,3]} | a[1]",
                "{'a':[{'b':1},{'b':2}]} | {'a':[{'b':2},{'b':1}]} | a[0].b a[1].b",
                "{'a':[[1],[2]]} | {'a':[[1],[3]]} | a[1][0]",
                "{'a':[1,2]} | {'a':[1,2,3]} | a",
                "{'a':[1]} | {'a':1} | a"
            })
    void havePathsToWhatDiffers(String before, String after, String paths) {
        assertThat(ChangedFields.of(json(before), json(after), Set.of()))
                .containsExactly(paths.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {}",
                "{'a':1,'b':[1,{'c':2}]} | {'b':[1,{'c':2}],'a':1}",
                "{'a':1} | {'a':1,'b':null}"
            })
    void areNoneWhereNothingDiffers(String before, String after) {
        assertThat(ChangedFields.of(json(before), json(after), Set.of())).isEmpty();
    }

    @Test
    void leaveOutWhatIsIgnoredAtAnyDepth() {
        var before = json("{'thumb':1,'a':[{'thumb':1,'b':1}]}");
        var after = json("{'thumb':2,'a':[{'thumb':2,'b':2}]}");

        assertThat(ChangedFields.of(before, after, Set.of("thumb"))).containsExactly("a[0].b");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
