/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscogsSandboxTest {

    @Test
    void defaultsHaveTheLengthsOfRealCredentials() {
        assertThat(DiscogsSandbox.USER_TOKEN).hasSize(40);
        assertThat(DiscogsSandbox.CONSUMER_KEY).hasSize(20);
        assertThat(DiscogsSandbox.CONSUMER_SECRET).hasSize(32);
    }

    @Test
    void recordsRequestsAsTheyCame() {
        try (var sandbox = DiscogsSandbox.builder().keepRequests(2).start()) {
            var client = ApiClient.stranger(sandbox);
            client.get("/releases/1");
            client.with("X-Own", "1").post("/users/a%20b?x=%C3%BC&x=+", "{\"name\": \"ü\"}");
            client.get("/releases/2");

            assertThat(sandbox.requestCount()).isEqualTo(3);
            assertThat(sandbox.requests()).hasSize(2);
            var request = sandbox.requests().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/users/a%20b");
            assertThat(request.query()).isEqualTo("x=%C3%BC&x=+");
            assertThat(request.header("x-OWN")).contains("1");
            assertThat(request.header("X-Other")).isEmpty();
            assertThat(request.bodyText()).isEqualTo("{\"name\": \"ü\"}");
            assertThat(request.status()).isEqualTo(404);
            sandbox.clearRequests();
            assertThat(sandbox.requests()).isEmpty();
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    @Test
    void hooksChangeDataBetweenRequests() {
        try (var sandbox = DiscogsSandbox.start()) {
            var seen = new ArrayList<String>();
            sandbox.beforeRequest(
                    request -> {
                        seen.add(request.path());
                        sandbox.collection(USERNAME).add(1);
                    });
            var items = "/users/" + USERNAME + "/collection/folders/0/releases";
            var client = ApiClient.stranger(sandbox);

            assertThat(client.get(items).json().at("/pagination/items").asInt()).isEqualTo(251);
            assertThat(client.get(items).json().at("/pagination/items").asInt()).isEqualTo(252);
            assertThat(client.get(items).json().at("/releases/0/id").asInt()).isEqualTo(1);
            assertThat(seen).containsExactly(items, items, items);
        }
    }

    @Test
    void collectionsCanBeChangedDirectly() {
        try (var sandbox = DiscogsSandbox.builder().collectionSize(3).start()) {
            var collection = sandbox.collection("CRATE_DIGGER");
            int folder = collection.createFolder("Tests");
            long added = collection.add(42, folder);
            long first = collection.instanceIds().findFirst().orElseThrow();

            assertThat(collection.remove(first)).isTrue();
            assertThat(collection.remove(first)).isFalse();
            assertThat(collection.size()).isEqualTo(3);
            assertThat(collection.instanceIds()).hasSize(3).endsWith(added);
            assertThatThrownBy(() -> collection.add(0)).hasMessage("There is no release 0");
            assertThatThrownBy(() -> collection.add(1, 0))
                    .hasMessage("Nothing can be added to folder 0");
        }
    }

    @Test
    void aTakenPortIsSaid() {
        try (var sandbox = DiscogsSandbox.start()) {
            var second = DiscogsSandbox.builder().port(sandbox.port());

            assertThatThrownBy(second::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + sandbox.port());
        }
    }

    @Test
    void clashingAccountsAreSaid() {
        var sameName = DiscogsSandbox.builder().account(SandboxAccount.named("a"));
        sameName.account(SandboxAccount.named("A"));
        var sameToken =
                DiscogsSandbox.builder()
                        .account(SandboxAccount.named("a").withToken(DiscogsSandbox.USER_TOKEN));

        assertThatThrownBy(sameName::start).hasMessageContaining("named A");
        assertThatThrownBy(sameToken::start).hasMessageContaining("the token of another");
        assertThatThrownBy(() -> SandboxAccount.named(" ")).hasMessageContaining("username");
        assertThatThrownBy(() -> SandboxAccount.named("a").withCollectionSize(-1))
                .hasMessageContaining("collectionSize is -1");
    }

    @Nested
    class ExtensionInAStaticField {

        @RegisterExtension
        static final DiscogsSandboxExtension DISCOGS =
                DiscogsSandboxExtension.with(DiscogsSandbox.builder().collectionSize(7));

        private static DiscogsSandbox first;

        @Test
        void oneTestSeesTheSandbox(DiscogsSandbox sandbox) {
            assertSharedSandbox(sandbox);
        }

        @Test
        void anotherSeesTheSameOne(DiscogsSandbox sandbox) {
            assertSharedSandbox(sandbox);
        }

        @Nested
        class InNestedClassesToo {

            @Test
            void theSameOneAgain(DiscogsSandbox sandbox) {
                assertSharedSandbox(sandbox);
            }
        }

        private static void assertSharedSandbox(DiscogsSandbox sandbox) {
            first = first == null ? sandbox : first;
            assertThat(sandbox).isSameAs(first).isSameAs(DISCOGS.sandbox());
            assertThat(sandbox.collection(USERNAME).size()).isEqualTo(7);
            assertThat(ApiClient.stranger(sandbox).get("/releases/1").status()).isEqualTo(200);
        }
    }

    @Nested
    class ExtensionInAnInstanceField {

        private static DiscogsSandbox last;

        @RegisterExtension final DiscogsSandboxExtension discogs = new DiscogsSandboxExtension();

        @Test
        void oneTestHasItsOwn(DiscogsSandbox sandbox) {
            assertFreshSandbox(sandbox);
        }

        @Test
        void anotherHasItsOwnToo(DiscogsSandbox sandbox) {
            assertFreshSandbox(sandbox);
        }

        private void assertFreshSandbox(DiscogsSandbox sandbox) {
            assertThat(sandbox).isNotSameAs(last).isSameAs(discogs.sandbox());
            assertThat(ApiClient.stranger(sandbox).get("/releases/1").status()).isEqualTo(200);
            last = sandbox;
        }
    }
}
