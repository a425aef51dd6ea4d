/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Interprets Discogs's English messages. Discogs has no error codes, only statuses and text (API
 * section 2.8). As the text is reworded now and then, no more of it is matched than distinguishes
 * one case from others of the same status.
 */
public final class DiscogsPhrases {

    private static final Pattern BEYOND_THE_END =
            Pattern.compile("outside of valid range(?: \\[1, (\\d{1,9})])?");

    private DiscogsPhrases() {}

    /**
     * Whether a list has no such page. Seen with status 404, in most lists: "Page 4 is outside of
     * valid range [1, 1]." (API section 2.5).
     */
    public static boolean isPageBeyondTheEnd(String message) {
        return BEYOND_THE_END.matcher(message).find();
    }

    /**
     * The last page of a list according to the same sentence. Searches were seen to report a wrong
     * one (API section 2.5).
     *
     * @return empty if it does not tell
     */
    public static OptionalInt lastPage(String message) {
        var found = BEYOND_THE_END.matcher(message);
        return found.find() && found.group(1) != null
                ? OptionalInt.of(Integer.parseInt(found.group(1)))
                : OptionalInt.empty();
    }

    /**
     * Whether the list continues, but not for this caller. Seen with status 403, beyond page 100 of
     * an inventory: "Pagination above 100 disabled for inventories besides your own" (API sections
     * 2.5 and 2.8).
     */
    public static boolean isClosedToOthers(String message) {
        return message.startsWith("Pagination above");
    }

    /**
     * Whether a list cannot be sorted in this way. Seen with status 422, with the parameter's name
     * in a detail, and as "Invalid sort: expected one of ...", with status 400 or 422 (API section
     * 2.5). Not all sortable lists are documented as such (API section 4.7).
     *
     * @param words the message and all details
     */
    public static boolean isSortRefused(String words) {
        return has(words, "sort");
    }

    /**
     * Whether a call for a user was rejected because of the application, and not because of the
     * user's token. Seen with status 401, in plain text: "Invalid consumer.", "Invalid signature.
     * Expected signature base string: ..." (API section 3.3). RFC 5849, section 3.2, adds nonce and
     * timestamp. A revoked token gives "Invalid consumer token. Please register an app before
     * making requests." (API section 2.8).
     */
    public static boolean isApplicationRefused(String message) {
        return message.equalsIgnoreCase("Invalid consumer.")
                || has(message, "signature", "nonce", "timestamp");
    }

    /**
     * Whether a request token was rejected because of the application. Seen with status 401, in
     * plain text: "Invalid consumer.", "Parameter not found: oauth_consumer_key", "Invalid
     * signature. Expected signature base string: ..." (API section 3.3).
     */
    public static boolean isApplicationRefusedInDance(String message) {
        return has(message, "consumer", "signature");
    }

    /**
     * Whether a request token was rejected as expired. An expired verifier is documented with
     * status 400 (API section 3.3); its message is not documented.
     */
    public static boolean isExpiredInDance(String message) {
        return has(message, "expired");
    }

    /**
     * Whether a request token was rejected because of itself, its secret or the verifier.
     * Documented with status 400 as an invalid request (API section 3.3); its message is not
     * documented.
     */
    public static boolean isTokenRefusedInDance(String message) {
        return has(message, "token", "verifier");
    }

    private static boolean has(String message, String... words) {
        var lowerCase = message.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(lowerCase::contains);
    }
}
