/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: API section 3.4, for every operation that is not open to all. */
class AccessTest {

    private static final String OWNER_ONLY =
            "You are not allowed to view this resource. Please authenticate as the owner to view"
                    + " this content.";

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(SandboxAccount.named("rival").withToken("rivalToken")));

    /** Recorded in 2026; before, a caller without credentials got 401. */
    @ParameterizedTest
    @CsvSource({
        "POST,/users/crate_digger",
        "POST,/users/crate_digger/collection/folders",
        "POST,/users/crate_digger/collection/folders/1",
        "DELETE,/users/crate_digger/collection/folders/1",
        "POST,/users/crate_digger/collection/folders/99/releases/1",
        "POST,/users/crate_digger/collection/folders/1/releases/1",
        "POST,/users/crate_digger/collection/folders/1/releases/1/instances/1",
        "DELETE,/users/crate_digger/collection/folders/1/releases/1/instances/1",
        "POST,/users/crate_digger/collection/folders/1/releases/1/instances/1/fields/1",
        "PUT,/users/crate_digger/wants/1",
        "POST,/users/crate_digger/wants/1",
        "DELETE,/users/crate_digger/wants/1"
    })
    void changesOfAUserAreForTheOwner(String method, String path) {
        for (var client : new ApiClient[] {stranger(), application()}) {
            var reply = client.send(method, path);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.message()).isEqualTo(OWNER_ONLY);
        }
        var rival = rival().send(method, path);
        assertThat(rival.status()).isEqualTo(403);
        assertThat(rival.message()).isEqualTo("You don't have permission to access this resource.");
    }

    /** Recorded in 2026, for reads and writes alike. */
    @ParameterizedTest
    @CsvSource({
        "GET,''",
        "POST,''",
        "GET,/submissions",
        "GET,/contributions",
        "GET,/inventory",
        "GET,/lists",
        "GET,/wants",
        "PUT,/wants/1",
        "POST,/wants/1",
        "DELETE,/wants/1",
        "GET,/collection/folders",
        "POST,/collection/folders",
        "GET,/collection/folders/1",
        "POST,/collection/folders/1",
        "DELETE,/collection/folders/1",
        "GET,/collection/folders/0/releases",
        "POST,/collection/folders/1/releases/1",
        "POST,/collection/folders/1/releases/1/instances/1",
        "DELETE,/collection/folders/1/releases/1/instances/1",
        "POST,/collection/folders/1/releases/1/instances/1/fields/1",
        "GET,/collection/releases/1",
        "GET,/collection/fields",
        "GET,/collection/value"
    })
    void anUnknownUserIsSaidBeforeAnythingElse(String method, String path) {
        for (var client : new ApiClient[] {rival(), stranger()}) {
            var reply = client.send(method, "/users/nobody" + path);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.message()).isEqualTo("User does not exist or may have been deleted.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void ratingsAreForTheirUser(String method) {
        var path = "/releases/1/rating/crate_digger";
        for (var client : new ApiClient[] {stranger(), application()}) {
            assertThat(client.send(method, path).status()).isEqualTo(401);
        }
        assertThat(rival().send(method, path).status()).isEqualTo(403);
        assertThat(rival().send(method, "/releases/1/rating/nobody").status()).isEqualTo(404);
    }

    /** Recorded in 2026: there is no header that names the scheme. */
    @Test
    void aRefusalForMissingCredentialsNamesNoScheme() {
        var reply = stranger().get("/oauth/identity");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEmpty();
    }

    /** Recorded in 2026 with a user's token; whether an application is enough is unknown. */
    @ParameterizedTest
    @ValueSource(strings = {"/marketplace/fee/1.00", "/marketplace/fee/1.00/EUR"})
    void feesNeedCredentials(String path) {
        assertThat(stranger().get(path).status()).isEqualTo(401);
        assertThat(application().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/oauth/identity",
        "GET,/marketplace/orders",
        "GET,/marketplace/orders/1-1",
        "POST,/marketplace/orders/1-1",
        "GET,/marketplace/orders/1-1/messages",
        "POST,/marketplace/orders/1-1/messages",
        "POST,/marketplace/listings",
        "POST,/marketplace/listings/4294967276",
        "DELETE,/marketplace/listings/4294967276",
        "GET,/marketplace/price_suggestions/1",
        "POST,/inventory/export",
        "GET,/inventory/export",
        "GET,/inventory/export/1",
        "GET,/inventory/export/1/download",
        "POST,/inventory/upload/add",
        "POST,/inventory/upload/change",
        "POST,/inventory/upload/delete",
        "GET,/inventory/upload",
        "GET,/inventory/upload/1"
    })
    void someThingsNeedAUser(String method, String path) {
        for (var client : new ApiClient[] {stranger(), application()}) {
            var reply = client.send(method, path);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.message()).isEqualTo("You must authenticate to access this resource.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/releases/1",
                "/releases/1/rating",
                "/releases/1/rating/crate_digger",
                "/releases/1/stats",
                "/masters/1",
                "/masters/1/versions",
                "/artists/1",
                "/artists/1/releases",
                "/labels/1",
                "/labels/1/releases",
                "/database/search?q=a&per_page=1",
                "/users/crate_digger/inventory",
                "/marketplace/listings/4294967277",
                "/marketplace/stats/1",
                "/users/crate_digger",
                "/users/crate_digger/submissions",
                "/users/crate_digger/contributions",
                "/users/crate_digger/collection/folders",
                "/users/crate_digger/collection/folders/0",
                "/users/crate_digger/collection/folders/0/releases",
                "/users/crate_digger/collection/releases/1",
                "/users/crate_digger/wants",
                "/users/crate_digger/lists",
                "/lists/1500000"
            })
    void theRestIsOpen(String path) {
        assertThat(stranger().get(path).status()).isEqualTo(200);
        assertThat(application().get(path).status()).isEqualTo(200);
    }

    private static ApiClient rival() {
        return ApiClient.user(DISCOGS.sandbox(), "rivalToken");
    }

    private static ApiClient stranger() {
        return ApiClient.stranger(DISCOGS.sandbox());
    }

    private static ApiClient application() {
        return stranger().with("Authorization", ApiClient.KEY_AND_SECRET);
    }
}
