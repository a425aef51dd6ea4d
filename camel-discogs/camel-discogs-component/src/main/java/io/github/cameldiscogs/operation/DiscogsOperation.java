/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import static io.github.cameldiscogs.operation.Row.get;
import static io.github.cameldiscogs.operation.Row.post;

import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.Profile;
import io.github.cameldiscogs.model.Release;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of the Discogs API: all that the component knows of an operation stands in its row.
 * Endpoint options, headers, validation, requests, answers and the reference follow from it.
 */
public enum DiscogsOperation {
    IDENTITY(
            "identity",
            "Who the credentials belong to.",
            get("/oauth/identity").needs(AuthLevel.USER).answers(Identity.class)),

    AUTHORIZE_URL(
            "authorizeUrl",
            "Asks for a request token and tells where the user authorizes it.",
            get("/oauth/request_token")
                    .with(Parameters.CALLBACK_URL)
                    .needs(AuthLevel.OAUTH_CONSUMER)
                    .answersToken()),

    ACCESS_TOKEN(
            "accessToken",
            "Exchanges an authorized request token for an access token.",
            post("/oauth/access_token")
                    .with(
                            Parameters.REQUEST_TOKEN,
                            Parameters.REQUEST_TOKEN_SECRET,
                            Parameters.VERIFIER,
                            Parameters.DENIED)
                    .needs(AuthLevel.OAUTH_REQUEST_TOKEN)
                    .answersToken()),

    RELEASE(
            "release",
            "A release.",
            get("/releases/{releaseId}")
                    .with(Parameters.RELEASE_ID, Parameters.CURR_ABBR)
                    .answers(Release.class)),

    PROFILE(
            "profile",
            "The profile of a user.",
            get("/users/{username}").with(Parameters.USERNAME).answers(Profile.class)),

    COLLECTION_FOLDERS(
            "collectionFolders",
            "The folders of a collection; others than its owner see only folder 0.",
            get("/users/{username}/collection/folders")
                    .with(Parameters.USERNAME)
                    .lists("folders", Folder.class, "id")),

    COLLECTION_ITEMS(
            "collectionItems",
            "The items in a folder of a collection.",
            get("/users/{username}/collection/folders/{folderId}/releases")
                    .with(
                            Parameters.USERNAME,
                            Parameters.FOLDER_ID.defaultsTo(0),
                            Parameters.SORT.knownAs(
                                    "label", "artist", "title", "catno", "format", "rating",
                                    "added", "year"),
                            Parameters.SORT_ORDER,
                            Parameters.PAGE,
                            Parameters.PER_PAGE)
                    .pages("releases", CollectionItem.class, "instance_id")
                    .inTimeOf("date_added", "added"));

    private final String uriName;
    private final String description;
    private final Row row;

    DiscogsOperation(String uriName, String description, Row row) {
        this.uriName = uriName;
        this.description = description;
        this.row = row;
    }

    /** The name in an endpoint URI. */
    public String uriName() {
        return uriName;
    }

    /** One sentence for the reference. */
    public String description() {
        return description;
    }

    /** The HTTP method. */
    public String method() {
        return row.method();
    }

    /** The path below the origin of the API; a segment in braces is a parameter. */
    public String path() {
        return row.path();
    }

    /** What the operation takes. */
    public List<Parameter> parameters() {
        return row.parameters();
    }

    /** The credentials that it needs at least. */
    public AuthLevel authLevel() {
        return row.authLevel();
    }

    /** What a successful answer holds. */
    public AnswerShape answer() {
        return row.answer();
    }

    /** Whether a request changes nothing at Discogs, so that it can be repeated. */
    public boolean isRead() {
        return row.method().equals("GET");
    }

    /** The parameter of that name, if this operation takes it. */
    public Optional<Parameter> parameter(String name) {
        return parameters().stream().filter(taken -> taken.name().equals(name)).findFirst();
    }

    /**
     * The operation of that name in an endpoint URI.
     *
     * @throws IllegalArgumentException when there is none; the message names the nearest one and
     *     all
     */
    public static DiscogsOperation named(String uriName) {
        var names = Arrays.stream(values()).map(DiscogsOperation::uriName).toList();
        return Arrays.stream(values())
                .filter(operation -> operation.uriName.equals(uriName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Unknown operation '%s'%s. Allowed: %s"
                                                .formatted(
                                                        uriName,
                                                        NearestName.hint(uriName, names),
                                                        String.join(", ", names))));
    }

    /** Every parameter of the table, each name once, in the order of the table. */
    public static Stream<Parameter> allParameters() {
        var seen = new LinkedHashMap<String, Parameter>();
        Arrays.stream(values())
                .flatMap(operation -> operation.parameters().stream())
                .forEach(parameter -> seen.putIfAbsent(parameter.name(), parameter));
        return seen.values().stream();
    }
}
