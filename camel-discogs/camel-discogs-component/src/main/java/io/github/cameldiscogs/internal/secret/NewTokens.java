/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Finds new tokens in answers of the OAuth 1.0a dance by their field names in forms, JSON and HTML.
 */
final class NewTokens implements Secrets.Finder {

    /** Bounded quantifiers, because a hostile answer could begin a name in each of its words. */
    private static final Pattern VALUE =
            Pattern.compile(
                    "(?:token|secret|verifier)[\\w.-]{0,40}"
                            + "[\"'\\]]{0,2}[\\s,]{0,9}(?:[\"']?value[\"']?\\s{0,9})?"
                            + "(?:[=:]>?|>|(?:<[^<>]{0,80}>\\s{0,9}){1,4})"
                            + "\\s{0,9}[\"'\\[]{0,2}([^\\s\"'&,;<>{}\\[\\]]+)",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public void find(TracedText reading, BitSet places) {
        var values = VALUE.matcher(reading.toString());
        while (values.find()) {
            reading.mark(places, values.start(1), values.end(1));
        }
    }
}
