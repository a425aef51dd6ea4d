/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Accounts;
import io.github.cameldiscogs.examples.manyaccounts.local.LocalDiscogs;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.awaitility.core.ConditionFactory;

/** A process in this JVM, hurried. */
final class RunningApplication implements AutoCloseable {

    /** All but the pages, for which two processes of a machine would need two ports. */
    private static final Set<Role> MIRROR = Set.of(Role.SCHEDULER, Role.READER, Role.WRITER);

    private final Application application;

    private RunningApplication(Application application) {
        this.application = application;
    }

    static RunningApplication start(TestSurroundings surroundings, Role... roles) {
        return start(surroundings, Map.of(), roles);
    }

    static RunningApplication start(
            TestSurroundings surroundings, Map<String, String> more, Role... roles) {
        return start(surroundings.surroundings(), more, roles);
    }

    static RunningApplication start(
            Surroundings surroundings, Map<String, String> more, Role... roles) {
        var settings = new HashMap<String, String>();
        settings.put("accounts.interval", "300");
        settings.put("accounts.pause.first", "100");
        settings.put("accounts.pause.longest", "500");
        settings.put("scheduler.period", "50");
        settings.put("writer.pause.first", "50");
        settings.put("writer.pause.longest", "500");
        settings.put("kafka.session", "6000");
        settings.put("topics.partitions", "4");
        settings.put("camel.component.discogs.max-retries", "0");
        settings.putAll(more);
        var application =
                new Application(roles.length == 0 ? MIRROR : Set.of(roles), surroundings, settings);
        application.start();
        return new RunningApplication(application);
    }

    CamelContext context() {
        return application.context();
    }

    Accounts accounts() {
        return context().getRegistry().findSingleByType(Accounts.class);
    }

    TokenStore tokens() {
        return context()
                .getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .getTokenStore();
    }

    /** As if these users had signed in. */
    void signIn(Collection<String> usernames) {
        for (var username : usernames) {
            tokens().saveAccessToken(username, LocalDiscogs.token(username));
            accounts().add(username, null);
        }
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }

    @Override
    public void close() {
        application.close();
    }
}
