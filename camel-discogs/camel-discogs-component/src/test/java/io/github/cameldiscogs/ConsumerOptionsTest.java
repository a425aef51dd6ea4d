/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said on the component is for all endpoints, and on an endpoint for that one. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConsumerOptionsTest extends ConsumerTestSupport {

    private static final int SIZE = 130;
    private static final String WANTLIST = "discogs:wantlist?%s&%s".formatted(QUICK, AS_USER);

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withWantlistSize(SIZE));
    }

    private void giveTheComponentAll() {
        component().setPage(1);
        component().setPerPage(50);
        component().setSort("title");
        component().setSortOrder("desc");
        component().setMaxItems(5L);
    }

    @Test
    void leavesOutWhatTheComponentHasForCalls() throws Exception {
        giveTheComponentAll();
        route(WANTLIST);

        await().until(() -> told().size() >= SIZE);
        awaitRequests(4);
        assertThat(keys()).hasSize(SIZE).doesNotHaveDuplicates();
        assertThat(sandbox().requests())
                .noneMatch(request -> request.query().contains("sort=title"));
    }

    /** Route and call have the same endpoint. */
    @Test
    void leavesCallsWhatTheComponentHasForThem() throws Exception {
        giveTheComponentAll();
        route(WANTLIST);
        await().until(() -> told().size() >= SIZE);
        removeRoute();

        var answer = call(WANTLIST, Map.of()).getMessage();

        assertThat(answer.getBody(Page.class).items()).hasSize(50);
        assertThat(lastRequest().query()).contains("sort=title", "sort_order=desc", "page=1");
    }

    @ParameterizedTest
    @CsvSource({"page,1", "sort,title", "sortOrder,desc", "sort-order,desc", "maxItems,5"})
    void refusesWhatTheEndpointHas(String name, String value) {
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> route(WANTLIST + "&%s=%s".formatted(name, value)))
                    .rootCause()
                    .hasMessageContaining(": a consumer");
            giveTheComponentAll();
        }
    }
}
