/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the characters that XML does not allow, which some dumps have, plain or as references.
 */
final class CharacterRepair {

    private static final String REPLACEMENT = "\uFFFD";

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Pattern REFERENCE =
            Pattern.compile("&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}));");

    private CharacterRepair() {}

    /**
     * The record with replacement characters (U+FFFD).
     *
     * @return null if there was nothing to replace
     */
    static byte @Nullable [] of(byte[] xml) {
        var text = new String(xml, StandardCharsets.UTF_8);
        var repaired = FORBIDDEN.matcher(text).replaceAll(REPLACEMENT);
        repaired = REFERENCE.matcher(repaired).replaceAll(CharacterRepair::reference);
        var bytes = repaired.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(bytes, xml) ? null : bytes;
    }

    private static String reference(MatchResult reference) {
        var hexadecimal = reference.group(1);
        var code =
                hexadecimal == null
                        ? Long.parseLong(reference.group(2))
                        : Long.parseLong(hexadecimal, 16);
        return isAllowed(code) ? reference.group() : REPLACEMENT;
    }

    private static boolean isAllowed(long code) {
        return code <= Character.MAX_CODE_POINT
                && !FORBIDDEN.matcher(Character.toString((int) code)).matches();
    }
}
