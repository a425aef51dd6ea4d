/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import static io.github.cameldiscogs.sandbox.internal.operation.Access.ANYONE;
import static io.github.cameldiscogs.sandbox.internal.operation.Access.APPLICATION;
import static io.github.cameldiscogs.sandbox.internal.operation.Access.NAMED_USER;
import static io.github.cameldiscogs.sandbox.internal.operation.Access.OWNER_CHANGES;
import static io.github.cameldiscogs.sandbox.internal.operation.Access.OWNER_LOOKS;
import static io.github.cameldiscogs.sandbox.internal.operation.Access.TOKEN_STEP;
import static io.github.cameldiscogs.sandbox.internal.operation.Access.USER;
import static io.github.cameldiscogs.sandbox.internal.operation.Access.WEBSITE;

import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The table of all routes of the server (API section 4). */
public final class Routes {

    private static final String FOLDER = "/users/{username}/collection/folders/{folder_id}";
    private static final String INSTANCE =
            FOLDER + "/releases/{release_id}/instances/{instance_id}";
    private static final String RATING = "/releases/{release_id}/rating/{username}";
    private static final String LISTING = "/marketplace/listings/{listing_id}";
    private static final String ORDER = "/marketplace/orders/{order_id}";
    private static final String WANT = "/users/{username}/wants/{release_id}";

    private final List<Route> rows = new ArrayList<>();
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final AuthorizationServer authorizationServer;
    private final Links links;
    private final Clock clock;

    private Routes(
            Catalogue catalogue,
            Accounts accounts,
            AuthorizationServer authorizationServer,
            Links links,
            Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.authorizationServer = authorizationServer;
        this.links = links;
        this.clock = clock;
    }

    public static RouteTable table(
            Catalogue catalogue,
            Accounts accounts,
            AuthorizationServer authorizationServer,
            Links links,
            Clock clock) {
        var routes = new Routes(catalogue, accounts, authorizationServer, links, clock);
        routes.site();
        routes.database();
        routes.marketplace();
        routes.inventoryFiles();
        routes.users();
        routes.collections();
        routes.wantlistsAndLists();
        return new RouteTable(routes.rows, accounts);
    }

    private void site() {
        var site = new SiteOperations();
        var oauth = new OAuthOperations(authorizationServer);
        var authorize = new AuthorizePage(accounts, authorizationServer);
        row("GET", "/", ANYONE, site::greeting);
        row("GET", "/images/spacer.gif", WEBSITE, site::spacer);
        row("GET", "/images/{signature}/{fit}/{height}/{width}/{name}", WEBSITE, site::picture);
        row("GET", "/oauth/request_token", TOKEN_STEP, oauth::requestToken);
        row("POST", "/oauth/request_token", TOKEN_STEP, oauth::requestToken);
        row("GET", "/oauth/access_token", TOKEN_STEP, oauth::accessToken);
        row("POST", "/oauth/access_token", TOKEN_STEP, oauth::accessToken);
        row("GET", "/oauth/authorize", WEBSITE, authorize::show);
        row("POST", "/oauth/authorize", WEBSITE, authorize::decide);
    }

    private void database() {
        var database = new DatabaseOperations(catalogue, links);
        var versions = new MasterVersionOperations(catalogue, links);
        var search = new SearchOperations(catalogue, links);
        row("GET", "/releases/{release_id}", ANYONE, database::release);
        row("GET", "/releases/{release_id}/rating", ANYONE, database::communityRating);
        row("GET", "/releases/{release_id}/stats", ANYONE, database::releaseStats);
        row("GET", RATING, ANYONE, RatingOperations::show);
        row("PUT", RATING, NAMED_USER, RatingOperations::set);
        row("DELETE", RATING, NAMED_USER, RatingOperations::delete);
        row("GET", "/masters/{master_id}", ANYONE, database::master);
        row("GET", "/masters/{master_id}/versions", ANYONE, versions::versions);
        row("GET", "/artists/{artist_id}", ANYONE, database::artist);
        row("GET", "/artists/{artist_id}/releases", ANYONE, database::artistReleases);
        row("GET", "/labels/{label_id}", ANYONE, database::label);
        row("GET", "/labels/{label_id}/releases", ANYONE, database::labelReleases);
        // Open to anonymous callers, unlike documented (API section 8, item 5)
        row("GET", "/database/search", ANYONE, search::search);
    }

    private void marketplace() {
        var answers = new ListingAnswers(catalogue, links);
        var listings = new ListingOperations(accounts, catalogue, links, answers);
        var changes = new ListingChanges(listings, links, clock);
        var orders =
                new OrderOperations(accounts, links, new OrderAnswers(accounts, catalogue, links));
        var prices = new PriceOperations(catalogue.market());
        row("GET", "/users/{username}/inventory", ANYONE, listings::inventory);
        row("POST", "/marketplace/listings", USER, changes::create);
        row("GET", LISTING, ANYONE, listings::listing);
        row("POST", LISTING, USER, changes::edit);
        row("DELETE", LISTING, USER, changes::delete);
        row("GET", "/marketplace/orders", USER, orders::list);
        row("GET", ORDER, USER, orders::show);
        row("POST", ORDER, USER, orders::edit);
        row("GET", ORDER + "/messages", USER, orders::messages);
        row("POST", ORDER + "/messages", USER, orders::write);
        row("GET", "/marketplace/fee/{price}", APPLICATION, prices::fee);
        row("GET", "/marketplace/fee/{price}/{currency}", APPLICATION, prices::feeInCurrency);
        row("GET", "/marketplace/price_suggestions/{release_id}", USER, prices::suggestions);
        row("GET", "/marketplace/stats/{release_id}", ANYONE, prices::stats);
    }

    private void inventoryFiles() {
        var jobs = new InventoryJobOperations(catalogue, links);
        row("POST", "/inventory/export", USER, jobs::startExport);
        row("GET", "/inventory/export", USER, jobs::exports);
        row("GET", "/inventory/export/{id}", USER, jobs::export);
        row("GET", "/inventory/export/{id}/download", USER, jobs::download);
        row("POST", "/inventory/upload/add", USER, jobs.upload("add"));
        row("POST", "/inventory/upload/change", USER, jobs.upload("change"));
        row("POST", "/inventory/upload/delete", USER, jobs.upload("delete"));
        row("GET", "/inventory/upload", USER, jobs::uploads);
        row("GET", "/inventory/upload/{id}", USER, jobs::showUpload);
    }

    private void users() {
        var contributions = new Contributions(catalogue, links);
        var user = new UserOperations(catalogue, contributions, links);
        row("GET", "/oauth/identity", USER, user::identity);
        row("GET", "/users/{username}", ANYONE, user::profile);
        row("POST", "/users/{username}", OWNER_CHANGES, user::edit);
        row("GET", "/users/{username}/submissions", ANYONE, contributions::submissions);
        row("GET", "/users/{username}/contributions", ANYONE, contributions::contributions);
    }

    private void collections() {
        var views = new CollectionViews(catalogue, links);
        var changes = new CollectionChanges(views, links);
        var folders = "/users/{username}/collection/folders";
        row("GET", folders, ANYONE, views::folders);
        row("POST", folders, OWNER_CHANGES, changes::createFolder);
        row("GET", FOLDER, ANYONE, views::folder);
        row("POST", FOLDER, OWNER_CHANGES, changes::renameFolder);
        row("DELETE", FOLDER, OWNER_CHANGES, changes::deleteFolder);
        row("GET", FOLDER + "/releases", ANYONE, views::itemsInFolder);
        row("POST", FOLDER + "/releases/{release_id}", OWNER_CHANGES, changes::addRelease);
        row("POST", INSTANCE, OWNER_CHANGES, changes::editInstance);
        row("DELETE", INSTANCE, OWNER_CHANGES, changes::deleteInstance);
        row("POST", INSTANCE + "/fields/{field_id}", OWNER_CHANGES, changes::editField);
        row(
                "GET",
                "/users/{username}/collection/releases/{release_id}",
                ANYONE,
                views::itemsByRelease);
        row("GET", "/users/{username}/collection/fields", ANYONE, views::fields);
        row("GET", "/users/{username}/collection/value", OWNER_LOOKS, views::value);
    }

    private void wantlistsAndLists() {
        var wants = new WantlistOperations(catalogue, links);
        var lists = new ListOperations(accounts, catalogue, links);
        row("GET", "/users/{username}/wants", ANYONE, wants::list);
        // Undocumented; the Python client asks for it after each change
        row("GET", WANT, ANYONE, wants::show);
        row("PUT", WANT, OWNER_CHANGES, wants::add);
        row("POST", WANT, OWNER_CHANGES, wants::edit);
        row("DELETE", WANT, OWNER_CHANGES, wants::delete);
        row("GET", "/users/{username}/lists", ANYONE, lists::lists);
        row("GET", "/lists/{list_id}", ANYONE, lists::list);
    }

    private void row(
            String method, String template, Access access, Function<Request, Answer> handler) {
        rows.add(Route.of(method, template, access, handler));
    }
}
