/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The English of Discogs that is understood here. There are no codes for what can go wrong, only
 * statuses and words (API section 2.8); of these no more is asked for than what tells one case from
 * others of the same status, because they are reworded now and then.
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
     * The last page of a list, as the same sentence tells it. Searches have been seen to tell a
     * page that is not the last (API section 2.5).
     *
     * @return empty when it does not tell
     */
    public static OptionalInt lastPage(String message) {
        var found = BEYOND_THE_END.matcher(message);
        return found.find() && found.group(1) != null
                ? OptionalInt.of(Integer.parseInt(found.group(1)))
                : OptionalInt.empty();
    }

    /**
     * Whether the list goes on, but not for this caller. Seen with status 403, beyond page 100 of
     * an inventory: "Pagination above 100 disabled for inventories besides your own" (API sections
     * 2.5 and 2.8).
     */
    public static boolean isClosedToOthers(String message) {
        return message.startsWith("Pagination above");
    }

    /**
     * Whether a list cannot be sorted so. Seen with status 422, with the name of the parameter in a
     * detail, and as "Invalid sort: expected one of ...", with status 400 or 422 (API section 2.5).
     * Not every list that can be sorted is documented to be (API section 4.7).
     *
     * @param words the message and all details
     */
    public static boolean isSortRefused(String words) {
        return has(words, "sort");
    }

    /**
     * Whether a call for a user was refused because of the application, and not because of the
     * user's token. Seen with status 401, in plain text: "Invalid consumer.", "Invalid signature.
     * Expected signature base string: ..." (API section 3.3). Reasons that RFC 5849 has beside
     * (section 3.2) are a nonce and a timestamp. A token that is no more accepted gives "Invalid
     * consumer token. Please register an app before making requests." (API section 2.8).
     */
    public static boolean isApplicationRefused(String message) {
        return message.equalsIgnoreCase("Invalid consumer.")
                || has(message, "signature", "nonce", "timestamp");
    }

    /**
     * Whether a request token was not exchanged because of the application. Seen with status 401,
     * in plain text: "Invalid consumer.", "Parameter not found: oauth_consumer_key", "Invalid
     * signature. Expected signature base string: ..." (API section 3.3).
     */
    public static boolean isApplicationRefusedInDance(String message) {
        return has(message, "consumer", "signature");
    }

    /**
     * Whether a request token was not exchanged because it came too late. A verifier that has
     * expired is documented with status 400 (API section 3.3); its sentence is nowhere recorded.
     */
    public static boolean isExpiredInDance(String message) {
        return has(message, "expired");
    }

    /**
     * Whether a request token was not exchanged because of itself, its secret or the verifier. It
     * is documented with status 400 as an invalid request (API section 3.3); its sentence is
     * nowhere recorded.
     */
    public static boolean isTokenRefusedInDance(String message) {
        return has(message, "token", "verifier");
    }

    private static boolean has(String message, String... words) {
        var lowerCase = message.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(lowerCase::contains);
    }
}
