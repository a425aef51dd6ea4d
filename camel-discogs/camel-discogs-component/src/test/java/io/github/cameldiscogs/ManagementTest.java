/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import io.github.cameldiscogs.support.ManagedBeans;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What management tools see, and what they can do. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ManagementTest extends ConsumerTestSupport {

    private static final int SIZE = 120;

    /** Nothing is polled a second time unless somebody asks for it. */
    private static final String COLLECTION =
            "discogs:collectionItems?delay=1h&initialDelay=0&userToken="
                    + DiscogsSandbox.USER_TOKEN;

    private static final String CHANGES =
            COLLECTION + "&changes=true&changeStore=#changes&fullScan=2h";

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(owner().withCollectionSize(SIZE));
    }

    private ManagedBeans.Bean consumerBean() throws JMException {
        return new ManagedBeans(context).find("consumers", "DiscogsConsumer");
    }

    private ManagedBeans.Bean componentBean() throws JMException {
        return new ManagedBeans(context).find("components", "discogs");
    }

    private void routeOfChanges(String options) throws Exception {
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        route(CHANGES + options);
        await().until(() -> told().size() == SIZE && lookHasEnded());
    }

    private boolean lookHasEnded() throws JMException {
        return !consumerBean().get("LastReading").equals("")
                && consumerBean().get("PendingItems").equals(0);
    }

    @Test
    void showsHowFarAConsumerIs() throws Exception {
        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        routeOfChanges("");

        assertThat(Instant.parse((String) consumerBean().get("LastReading")))
                .isAfterOrEqualTo(before);
        assertThat(consumerBean().get("KnownItems")).isEqualTo((long) SIZE);
        assertThat(Instant.parse((String) consumerBean().get("NextFullReading")))
                .isAfter(before.plusSeconds(7_000));
        assertThat(consumerBean().get("RefusedRemovals")).isEqualTo(0L);
    }

    @Test
    void showsWhatIsFoundAndNotTold() throws Exception {
        route(
                COLLECTION + "&maxMessagesPerPoll=100",
                exchange -> {
                    if (told().size() == 7) {
                        throw new IllegalStateException("no");
                    }
                });

        await().until(() -> consumerBean().get("PendingItems").equals(SIZE - 7));
    }

    @Test
    void readsWhenItIsAsked() throws Exception {
        routeOfChanges("");
        var added = sandboxCollection().add(1);
        sandbox().clearRequests();

        consumerBean().call("readNow");

        await().until(() -> told().size() == SIZE + 1);
        assertThat(told().get(SIZE).getMessage().getHeader(DiscogsConstants.ITEM_KEY))
                .isEqualTo(Long.toString(added));
        // All pages, and not only the one with the newest items
        await().until(() -> sandbox().requestCount() >= 3);
    }

    @Test
    void tellsAllAnewAfterAReset() throws Exception {
        routeOfChanges("");

        consumerBean().call("reset");
        consumerBean().call("readNow");

        await().until(() -> told().size() == 2 * SIZE);
        assertThat(told().subList(SIZE, 2 * SIZE))
                .allMatch(
                        exchange ->
                                "existing"
                                        .equals(
                                                exchange.getMessage()
                                                        .getHeader(DiscogsConstants.CHANGE)));
    }

    @Test
    void resetsAConsumerThatRemembersByItself() throws Exception {
        route(COLLECTION);
        await().until(() -> told().size() == SIZE && lookHasEnded());

        consumerBean().call("reset");
        consumerBean().call("readNow");

        await().until(() -> told().size() == 2 * SIZE);
    }

    @Test
    void doesNotLosePendingItemsToAReset() throws Exception {
        route(COLLECTION + "&sendExisting=false");

        assertThatThrownBy(() -> consumerBean().call("reset"))
                .isInstanceOf(MBeanException.class)
                .rootCause()
                .hasMessageStartingWith("with sendExisting=false nothing would be told");
    }

    @Test
    void forgetsRefusedRemovalsAsWell() throws Exception {
        routeOfChanges("&maxRemovals=0");
        refuseOneRemoval();

        consumerBean().call("reset");
        consumerBean().call("readNow");

        await().until(() -> told().size() == 2 * SIZE - 1);
        assertThat(consumerBean().get("RefusedRemovals")).isEqualTo(0L);
    }

    private void refuseOneRemoval() throws Exception {
        var copy = sandboxCollection().instanceIds().skip(50).findFirst().orElseThrow();
        sandboxCollection().remove(copy);
        consumerBean().call("readNow");
        await().until(() -> consumerBean().get("RefusedRemovals").equals(1L));
    }

    @Test
    void keepsAnApprovalThatIsGivenTwice() throws Exception {
        routeOfChanges("&maxRemovals=0");
        refuseOneRemoval();

        consumerBean().call("approveRemovals");
        consumerBean().call("approveRemovals");
        consumerBean().call("readNow");

        await().until(() -> told().size() == SIZE + 1);
    }

    @Test
    void doesNotReadWhileItIsSuspended() throws Exception {
        routeOfChanges("");
        context.getRouteController().suspendRoute("polling");

        assertThatThrownBy(() -> consumerBean().call("readNow"))
                .isInstanceOf(MBeanException.class)
                .rootCause()
                .hasMessage("the consumer does not run");
    }

    @Test
    void doesNotForgetForOthers() throws Exception {
        context.getRegistry().bind("shared", new MemoryIdempotentRepository());
        route(COLLECTION + "&idempotentRepository=#shared");

        assertThatThrownBy(() -> consumerBean().call("reset"))
                .isInstanceOf(MBeanException.class)
                .rootCause()
                .hasMessage(
                        "the idempotentRepository may remember for others, too; clear it there");
    }

    @Test
    void approvesOfRemovals() throws Exception {
        routeOfChanges("&maxRemovals=0");
        refuseOneRemoval();

        consumerBean().call("approveRemovals");
        consumerBean().call("readNow");

        await().until(() -> told().size() == SIZE + 1);
        assertThat(told().get(SIZE).getMessage().getHeader(DiscogsConstants.CHANGE))
                .isEqualTo("removed");
        assertThat(consumerBean().get("RefusedRemovals")).isEqualTo(0L);
    }

    @Test
    void showsWhatHasHappenedToCalls() throws Exception {
        component().setRetryDelay(1);
        sandbox().fault(Fault.answer(503, "text/plain", "no").times(2));
        callAsUser("discogs:identity", Map.of());
        sandbox().fault(Fault.answer(429, "text/plain", "slow").times(1));
        callAsUser("discogs:identity?maxRetries=0", Map.of());

        assertThat(componentBean().get("Requests")).isEqualTo(4L);
        assertThat(componentBean().get("Retries")).isEqualTo(2L);
        assertThat(componentBean().get("Refusals")).isEqualTo(1L);
        assertThat(componentBean().get("FailedCalls")).isEqualTo(1L);
        assertThat(componentBean().get("WaitedSeconds")).isInstanceOf(Long.class);
    }

    @Test
    void showsEachBudget() throws Exception {
        RateLimiter silent = (tier, timeout) -> sandboxPermit();
        context.getRegistry().bind("silent", silent);
        callAsUser("discogs:identity", Map.of());
        callAsUser("discogs:identity?rateLimiter=#silent", Map.of());

        var budgets = (TabularData) componentBean().get("Budgets");
        assertThat(budgets.size()).isEqualTo(2);
        var ofOrigin = budgets.get(new Object[] {sandbox().apiUrl()});
        assertThat(ofOrigin.get("limiter")).isEqualTo("LocalRateLimiter");
        assertThat(ofOrigin.get("limit")).isEqualTo(1_000_000);
        assertThat(ofOrigin.get("used")).isEqualTo(1);
        assertThat(ofOrigin.get("inFlight")).isEqualTo(0);
        assertThat(ofOrigin.get("millisUntilNext")).isEqualTo(0L);
        CompositeData ofSilent = budgets.get(new Object[] {sandbox().apiUrl() + " (2)"});
        assertThat(ofSilent.get("limit")).isEqualTo(-1);
    }

    private static RateLimiter.Permit sandboxPermit() {
        return new RateLimiter.Permit() {
            @Override
            public void answered(RateStatus status) {}

            @Override
            public void unanswered() {}
        };
    }
}
