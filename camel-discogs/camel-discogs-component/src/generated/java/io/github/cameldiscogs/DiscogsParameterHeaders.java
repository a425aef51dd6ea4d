/* Generated from DiscogsOperation, do not edit. */
package io.github.cameldiscogs;

import org.apache.camel.spi.Metadata;

/** The headers that carry the parameters of the operations; each beats the option. */
public interface DiscogsParameterHeaders {

    @Metadata(label = "producer", description = "Where Discogs sends the user's browser after authorizing. Left out, the user is shown a code to copy (out of band).", javaType = "java.lang.String")
    String CALLBACK_URL = "CamelDiscogsCallbackUrl";

    @Metadata(label = "producer", description = "The request token that the user has authorized.", javaType = "java.lang.String")
    String REQUEST_TOKEN = "CamelDiscogsRequestToken";

    @Metadata(label = "producer", description = "The secret of the request token.", javaType = "java.lang.String")
    String REQUEST_TOKEN_SECRET = "CamelDiscogsRequestTokenSecret";

    @Metadata(label = "producer", description = "The verifier that Discogs gave to the user.", javaType = "java.lang.String")
    String VERIFIER = "CamelDiscogsVerifier";

    @Metadata(label = "producer", description = "The request token that the user has refused, as the callback tells it.", javaType = "java.lang.String")
    String DENIED = "CamelDiscogsDenied";

    @Metadata(label = "producer", description = "Identifier of a release.", javaType = "java.lang.Long")
    String RELEASE_ID = "CamelDiscogsReleaseId";

    @Metadata(label = "producer", description = "Currency of the prices in the answer.", javaType = "java.lang.String")
    String CURR_ABBR = "CamelDiscogsCurrAbbr";

    @Metadata(label = "producer", description = "Name of a user. Left out, it is the user whom the credentials belong to.", javaType = "java.lang.String")
    String USERNAME = "CamelDiscogsUsername";

    @Metadata(label = "producer", description = "Identifier of a collection folder; 0 is all items, 1 is Uncategorized.", javaType = "java.lang.Integer")
    String FOLDER_ID = "CamelDiscogsFolderId";

    @Metadata(label = "producer", description = "What a list is sorted by.", javaType = "java.lang.String")
    String SORT = "CamelDiscogsSort";

    @Metadata(label = "producer", description = "Direction in which a list is sorted.", javaType = "java.lang.String")
    String SORT_ORDER = "CamelDiscogsSortOrder";

    @Metadata(label = "producer", description = "The one page to get, from 1. Left out, a list gives all its items.", javaType = "java.lang.Integer")
    String PAGE = "CamelDiscogsPage";

    @Metadata(label = "producer", description = "How many items a page has.", javaType = "java.lang.Integer")
    String PER_PAGE = "CamelDiscogsPerPage";
}
