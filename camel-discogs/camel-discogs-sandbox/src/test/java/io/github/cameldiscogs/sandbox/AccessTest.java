/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: API section 3.4, for every operation that is not open to all. */
class AccessTest {

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(SandboxAccount.named("rival").withToken("rivalToken")));

    @ParameterizedTest
    @CsvSource({
        "PUT,/releases/1/rating/crate_digger",
        "DELETE,/releases/1/rating/crate_digger",
        "POST,/users/crate_digger",
        "POST,/users/crate_digger/collection/folders",
        "POST,/users/crate_digger/collection/folders/1",
        "DELETE,/users/crate_digger/collection/folders/1",
        "POST,/users/crate_digger/collection/folders/1/releases/1",
        "POST,/users/crate_digger/collection/folders/1/releases/1/instances/1",
        "DELETE,/users/crate_digger/collection/folders/1/releases/1/instances/1",
        "POST,/users/crate_digger/collection/folders/1/releases/1/instances/1/fields/1",
        "PUT,/users/crate_digger/wants/1",
        "POST,/users/crate_digger/wants/1",
        "DELETE,/users/crate_digger/wants/1"
    })
    void changesAreForTheOwner(String method, String path) {
        assertThat(stranger().send(method, path).status()).isEqualTo(401);
        assertThat(application().send(method, path).status()).isEqualTo(403);
        var rival = ApiClient.user(DISCOGS.sandbox(), "rivalToken").send(method, path);
        assertThat(rival.status()).isEqualTo(403);
        assertThat(rival.message()).isEqualTo("You don't have permission to access this resource.");
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
        "POST,/marketplace/listings/3526000000",
        "DELETE,/marketplace/listings/3526000000",
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
                "/marketplace/listings/3526000001",
                "/marketplace/fee/1.00",
                "/marketplace/fee/1.00/EUR",
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

    private static ApiClient stranger() {
        return ApiClient.stranger(DISCOGS.sandbox());
    }

    private static ApiClient application() {
        return stranger().with("Authorization", ApiClient.KEY_AND_SECRET);
    }
}
