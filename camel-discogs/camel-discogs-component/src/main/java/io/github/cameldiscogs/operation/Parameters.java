/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import static io.github.cameldiscogs.operation.Parameter.oauth;
import static io.github.cameldiscogs.operation.Parameter.path;
import static io.github.cameldiscogs.operation.Parameter.query;

/** The parameters that rows of {@link DiscogsOperation} share: one name means one thing. */
final class Parameters {

    static final Parameter USERNAME =
            path(
                    "username",
                    ValueType.TEXT,
                    "Name of a user. Left out, it is the user whom the credentials belong to.");
    static final Parameter RELEASE_ID =
            path("releaseId", ValueType.IDENTIFIER, "Identifier of a release.").atLeast(1);
    static final Parameter FOLDER_ID =
            path(
                            "folderId",
                            ValueType.INTEGER,
                            "Identifier of a collection folder; 0 is all items, 1 is Uncategorized.")
                    .atLeast(0);

    static final Parameter CURR_ABBR =
            query("currAbbr", ValueType.TEXT, "Currency of the prices in the answer.")
                    .knownAs(
                            "USD", "GBP", "EUR", "CAD", "AUD", "JPY", "CHF", "MXN", "BRL", "NZD",
                            "SEK", "ZAR");
    static final Parameter SORT = query("sort", ValueType.TEXT, "What a list is sorted by.");
    static final Parameter SORT_ORDER =
            query("sortOrder", ValueType.TEXT, "Direction in which a list is sorted.")
                    .oneOf("asc", "desc");
    static final Parameter PAGE =
            query(
                            "page",
                            ValueType.INTEGER,
                            "The one page to get, from 1. Left out, a list gives all its items.")
                    .atLeast(1);
    static final Parameter PER_PAGE =
            query("perPage", ValueType.INTEGER, "How many items a page has.")
                    .defaultsTo(100)
                    .between(1, 100);

    static final Parameter CALLBACK_URL =
            oauth(
                    "callbackUrl",
                    "Where Discogs sends the user's browser after authorizing. Left out, the user is"
                            + " shown a code to copy (out of band).");
    static final Parameter REQUEST_TOKEN =
            oauth("requestToken", "The request token that the user has authorized.")
                    .mandatory()
                    .onlyAsHeader();
    static final Parameter REQUEST_TOKEN_SECRET =
            oauth("requestTokenSecret", "The secret of the request token.")
                    .mandatory()
                    .onlyAsHeader();
    static final Parameter VERIFIER =
            oauth("verifier", "The verifier that Discogs gave to the user.")
                    .mandatory()
                    .onlyAsHeader();
    static final Parameter DENIED =
            oauth(
                            "denied",
                            "The request token that the user has refused, as the callback tells it.")
                    .onlyAsHeader();

    private Parameters() {}
}
