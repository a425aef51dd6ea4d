/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Profile;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class DiscogsProducerTest extends SandboxTestSupport {

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.collectionSize(250);
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:split")
                        .to("discogs:collectionItems?userToken=" + DiscogsSandbox.USER_TOKEN)
                        .split(body())
                        .streaming()
                        .to("mock:item")
                        .end();
            }
        };
    }

    @Test
    void tellsTheIdentity() {
        var answer = callAsUser("discogs:identity", Map.of()).getMessage();

        assertThat(answer.getBody(Identity.class).username()).isEqualTo(DiscogsSandbox.USERNAME);
        assertThat(answer.getHeader("CamelHttpResponseCode")).isEqualTo(200);
        assertThat(answer.getHeader("CamelDiscogsRateLimit", Integer.class)).isPositive();
        assertThat(answer.getHeader("CamelDiscogsRateLimitRemaining", Integer.class)).isPositive();
        assertThat(answer.getHeader("CamelDiscogsRateLimitUsed", Integer.class)).isZero();
    }

    @Test
    void introducesItself() {
        callAsUser("discogs:identity", Map.of());

        assertThat(sentHeader("User-Agent")).matches("camel-discogs/\\d.* \\+https://.*");
        assertThat(sentHeader("Accept")).isEqualTo("application/vnd.discogs.v2.discogs+json");
        assertThat(sentHeader("Accept-Encoding")).contains("gzip");

        callAsUser("discogs:identity?userAgent=MyApplication/1.0&textFormat=html", Map.of());

        assertThat(sentHeader("User-Agent")).isEqualTo("MyApplication/1.0");
        assertThat(sentHeader("Accept")).isEqualTo("application/vnd.discogs.v2.html+json");
    }

    @Test
    void getsTheProfileOfTheAuthenticatedUserByDefault() {
        var own = callAsUser("discogs:profile", Map.of()).getMessage().getBody(Profile.class);
        callAsUser("discogs:profile", Map.of());

        assertThat(own.username()).isEqualTo(DiscogsSandbox.USERNAME);
        assertThat(sandbox().requests())
                .extracting(RecordedRequest::path)
                .containsExactly(
                        "/oauth/identity",
                        "/users/" + DiscogsSandbox.USERNAME,
                        "/users/" + DiscogsSandbox.USERNAME);
    }

    @Test
    void getsTheProfileOfSomebodyElse() {
        var profile =
                call("discogs:profile", Map.of("CamelDiscogsUsername", DiscogsSandbox.USERNAME))
                        .getMessage()
                        .getBody(Profile.class);

        assertThat(profile.username()).isEqualTo(DiscogsSandbox.USERNAME);
        assertThat(profile.email()).isNull();
    }

    @Test
    void getsARelease() {
        var release =
                call("discogs:release?releaseId=1000", Map.of())
                        .getMessage()
                        .getBody(Release.class);

        assertThat(release.id()).isEqualTo(1000);
        assertThat(release.tracklist()).isNotEmpty();
    }

    @Test
    void listsFolders() {
        List<?> folders =
                callAsUser("discogs:collectionFolders", Map.of()).getMessage().getBody(List.class);

        assertThat(folders).hasSizeGreaterThan(1).first().isInstanceOf(Folder.class);
        assertThat(((Folder) folders.get(0)).count()).isEqualTo(250);
    }

    @Test
    void givesEveryItemOfTheCollection() {
        var answer = callAsUser("discogs:collectionItems", Map.of()).getMessage();

        assertThat(answer.getHeader("CamelDiscogsTotalItems")).isEqualTo(250);
        assertThat(answer.getHeader("CamelDiscogsTotalPages")).isEqualTo(3);
        var items = new ArrayList<CollectionItem>();
        ((DiscogsItems<?>) answer.getBody()).forEach(item -> items.add((CollectionItem) item));
        assertThat(items)
                .hasSize(250)
                .extracting(CollectionItem::instanceId)
                .doesNotHaveDuplicates();
    }

    @Test
    void givesItemsToASplitter() throws Exception {
        getMockEndpoint("mock:item").expectedMessageCount(250);

        template.sendBody("direct:split", null);

        getMockEndpoint("mock:item").assertIsSatisfied();
    }

    @Test
    void asksForNoPageBeforeItIsNeeded() {
        var items =
                (DiscogsItems<?>)
                        callAsUser(
                                        "discogs:collectionItems?perPage=10&sort=added&prefetch=0",
                                        Map.of())
                                .getMessage()
                                .getBody();
        sandbox().clearRequests();

        var walk = items.iterator();
        for (int taken = 0; taken < 10; taken++) {
            walk.next();
        }

        assertThat(sandbox().requests()).isEmpty();
        assertThat(walk.hasNext()).isTrue();
        assertThat(sandbox().requests()).hasSize(1);
        walk.close();
        assertThat(walk.hasNext()).isFalse();
        assertThat(sandbox().requests()).hasSize(1);
    }

    @Test
    void givesOnePage() {
        var answer = callAsUser("discogs:collectionItems?page=3", Map.of()).getMessage();

        Page<?> page = answer.getBody(Page.class);
        assertThat(page.items()).hasSize(50).first().isInstanceOf(CollectionItem.class);
        assertThat(page.pagination().page()).isEqualTo(3);
        assertThat(answer.getHeader("CamelDiscogsTotalItems")).isEqualTo(250);
    }

    @Test
    void givesNoMoreThanMaxItems() {
        List<?> items =
                callAsUser("discogs:collectionItems?maxItems=7&perPage=5", Map.of())
                        .getMessage()
                        .getBody(List.class);

        assertThat(items).hasSize(7);
    }

    @Test
    void givesEachOutputType() throws Exception {
        var map = callAsUser("discogs:identity?outputType=Map", Map.of()).getMessage().getBody();
        var json = callAsUser("discogs:identity?outputType=Json", Map.of()).getMessage().getBody();
        var model = callAsUser("discogs:identity", Map.of()).getMessage();

        assertThat(map)
                .asInstanceOf(MAP)
                .containsEntry("username", DiscogsSandbox.USERNAME)
                .containsKey("resource_url");
        assertThat(json).isInstanceOf(String.class);
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree((String) json)).isEqualTo(mapper.valueToTree(map));
        assertThat(mapper.readTree(model.getBody(String.class)))
                .isEqualTo(mapper.readTree((String) json));
    }

    @Test
    void givesItemsAndPagesInEachOutputType() throws Exception {
        var mapper = new ObjectMapper();
        var json =
                callAsUser("discogs:collectionItems?outputType=Json&maxItems=1", Map.of())
                        .getMessage()
                        .getBody(List.class)
                        .get(0);
        var map =
                callAsUser("discogs:collectionItems?outputType=Map&maxItems=1", Map.of())
                        .getMessage()
                        .getBody(List.class)
                        .get(0);
        assertThat(mapper.readTree((String) json)).isEqualTo(mapper.valueToTree(map));

        var jsonPage =
                callAsUser("discogs:collectionItems?outputType=Json&page=1", Map.of()).getMessage();
        var mapPage =
                callAsUser("discogs:collectionItems?outputType=Map&page=1", Map.of()).getMessage();
        var modelPage = callAsUser("discogs:collectionItems?page=1", Map.of()).getMessage();
        var received = mapper.readTree((String) jsonPage.getBody());
        assertThat(received.path("releases")).hasSize(100);
        assertThat(mapper.<JsonNode>valueToTree(mapPage.getBody())).isEqualTo(received);
        assertThat(mapper.readTree(modelPage.getBody(String.class))).isEqualTo(received);
        assertThat(jsonPage.getHeader("CamelDiscogsTotalPages")).isEqualTo(3);
        assertThat(mapPage.getHeader("CamelDiscogsTotalPages")).isEqualTo(3);
    }

    @Test
    void ignoresHeadersOfCamelHttpAndOfOtherOperations() {
        var exchange =
                callAsUser(
                        "discogs:identity",
                        Map.of(
                                "CamelHttpUri", "http://127.0.0.1:1/",
                                "CamelHttpPath", "/users/x",
                                "CamelHttpQuery", "a=b",
                                "CamelHttpMethod", "DELETE",
                                "CamelDiscogsFolderId", "not a number",
                                "Authorization", "Discogs token=other"));

        assertThat(exchange.getException()).isNull();
        assertThat(lastRequest().method()).isEqualTo("GET");
        assertThat(lastRequest().path()).isEqualTo("/oauth/identity");
        assertThat(lastRequest().query()).isEmpty();
        assertThat(lastRequest().bodyText()).isEmpty();
        assertThat(sentHeader("Authorization"))
                .isEqualTo("Discogs token=" + DiscogsSandbox.USER_TOKEN);
    }
}
