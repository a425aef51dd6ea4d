/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import org.apache.camel.spi.Metadata;

/**
 * The headers of the component: those of the parameters, which it reads, and those that it reports.
 */
public interface DiscogsConstants extends DiscogsParameterHeaders {

    @Metadata(
            label = "producer",
            description =
                    "The account in the token store whose tokens sign the call; of accessToken, the"
                            + " account to save the token under. Reported by accessToken.",
            javaType = "String")
    String ACCOUNT = "CamelDiscogsAccount";

    @Metadata(
            label = "producer",
            description = "The HTTP status of the answer.",
            javaType = "Integer")
    String HTTP_RESPONSE_CODE = "CamelHttpResponseCode";

    @Metadata(
            label = "producer",
            description = "How many requests Discogs allows in 60 seconds.",
            javaType = "Integer")
    String RATE_LIMIT = "CamelDiscogsRateLimit";

    @Metadata(
            label = "producer",
            description = "How many requests of the last 60 seconds Discogs has counted.",
            javaType = "Integer")
    String RATE_LIMIT_USED = "CamelDiscogsRateLimitUsed";

    @Metadata(
            label = "producer",
            description = "How many requests Discogs has left for now.",
            javaType = "Integer")
    String RATE_LIMIT_REMAINING = "CamelDiscogsRateLimitRemaining";

    @Metadata(
            label = "producer",
            description = "Where to find what the call has created, if Discogs tells.",
            javaType = "String")
    String RESOURCE_URL = "CamelDiscogsResourceUrl";

    @Metadata(
            label = "producer",
            description = "How many items the list has, as its first page tells.",
            javaType = "Long")
    String TOTAL_ITEMS = "CamelDiscogsTotalItems";

    @Metadata(
            label = "producer",
            description = "How many pages the list has, as its first page tells.",
            javaType = "Integer")
    String TOTAL_PAGES = "CamelDiscogsTotalPages";

    @Metadata(
            label = "producer",
            description = "True when Discogs gives only a part of the list.",
            javaType = "Boolean")
    String TRUNCATED = "CamelDiscogsTruncated";

    @Metadata(
            label = "consumer",
            description =
                    "What tells the item from all others of its list; of an operation that answers"
                            + " one thing, the values of the parameters in its path.",
            javaType = "String")
    String ITEM_KEY = "CamelDiscogsItemKey";

    @Metadata(
            label = "consumer",
            description =
                    "With changes=true, what has become of the item: existing, added, updated or"
                            + " removed.",
            javaType = "String")
    String CHANGE = "CamelDiscogsChange";

    @Metadata(
            label = "consumer",
            description =
                    "With changes=true and keepItems=true, the paths of the fields of an updated item"
                            + " that differ.",
            javaType = "java.util.List<String>")
    String CHANGED_FIELDS = "CamelDiscogsChangedFields";

    @Metadata(
            label = "consumer",
            description =
                    "With changes=true and keepItems=true, the item as it was told last, in the"
                            + " outputType.",
            javaType = "Object")
    String PREVIOUS = "CamelDiscogsPrevious";

    @Metadata(
            label = "consumer",
            description =
                    "With changes=true, the number of the reading that has found the change. It only"
                            + " ever rises.",
            javaType = "Long")
    String SCAN = "CamelDiscogsScan";
}
