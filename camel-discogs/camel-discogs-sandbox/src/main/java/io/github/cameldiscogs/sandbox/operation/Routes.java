/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.operation;

import static io.github.cameldiscogs.sandbox.operation.Access.ANYONE;
import static io.github.cameldiscogs.sandbox.operation.Access.TOKEN_STEP;
import static io.github.cameldiscogs.sandbox.operation.Access.USER;
import static io.github.cameldiscogs.sandbox.operation.Access.WEBSITE;

import io.github.cameldiscogs.sandbox.account.Accounts;
import io.github.cameldiscogs.sandbox.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.catalogue.Links;
import io.github.cameldiscogs.sandbox.http.Answer;
import io.github.cameldiscogs.sandbox.oauth.AuthorizationServer;
import java.util.List;
import java.util.function.Function;

/** The table of all that can be asked of the server. */
public final class Routes {

    private Routes() {}

    public static RouteTable table(
            Catalogue catalogue,
            Accounts accounts,
            AuthorizationServer authorizationServer,
            Links links) {
        var oauth = new OAuthOperations(authorizationServer);
        var authorize = new AuthorizePage(accounts, authorizationServer);
        var database = new DatabaseOperations(catalogue);
        var user = new UserOperations(accounts, links);
        var collection = new CollectionViews(accounts, catalogue, links);
        return new RouteTable(
                List.of(
                        get("/oauth/request_token", TOKEN_STEP, oauth::requestToken),
                        post("/oauth/request_token", TOKEN_STEP, oauth::requestToken),
                        get("/oauth/access_token", TOKEN_STEP, oauth::accessToken),
                        post("/oauth/access_token", TOKEN_STEP, oauth::accessToken),
                        get("/oauth/authorize", WEBSITE, authorize::show),
                        post("/oauth/authorize", WEBSITE, authorize::decide),
                        get("/oauth/identity", USER, user::identity),
                        get("/releases/{release_id}", ANYONE, database::release),
                        get("/users/{username}", ANYONE, user::profile),
                        get("/users/{username}/collection/folders", ANYONE, collection::folders),
                        get(
                                "/users/{username}/collection/folders/{folder_id}",
                                ANYONE,
                                collection::folder),
                        get(
                                "/users/{username}/collection/folders/{folder_id}/releases",
                                ANYONE,
                                collection::itemsInFolder)));
    }

    private static Route get(String template, Access access, Function<Request, Answer> handler) {
        return Route.of("GET", template, access, handler);
    }

    private static Route post(String template, Access access, Function<Request, Answer> handler) {
        return Route.of("POST", template, access, handler);
    }
}
