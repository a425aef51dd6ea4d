/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.dsl;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.main.Main;

/** Runs the routes of one language, java, yaml or xml, once. */
public final class CollectionApplication {

    private static final String SECRET_OF_APPLICATION = "secret+of%the&application";
    private static final String ACCESS_TOKEN = "TokenOfTheApplication";
    private static final String SECRET_OF_ACCESS_TOKEN = "secret+of%the&access";
    private static final String SELLER_TOKEN = "TokenOfTheRecordShop";

    private CollectionApplication() {}

    /** Without a user token in the environment, a stand-in for Discogs answers. */
    public static void main(String[] arguments) throws Exception {
        var main = application(arguments.length == 0 ? "java" : arguments[0]);
        if (System.getenv("DISCOGS_USER_TOKEN") == null) {
            try (var sandbox = sandbox()) {
                var settings = new Properties();
                settings.putAll(secrets());
                main.setInitialProperties(settings);
                main.addOverrideProperty("discogs.api-url", sandbox.apiUrl());
                main.run();
            }
        } else {
            main.run();
        }
    }

    private static Main application(String language) {
        var main = new Main();
        switch (language) {
            case "java" -> main.configure().addRoutesBuilder(new JavaCollection());
            case "yaml", "xml" ->
                    main.configure()
                            .withRoutesIncludePattern("classpath:routes/collection." + language);
            default ->
                    throw new IllegalArgumentException(
                            "Unknown language '%s'. Allowed: java, yaml, xml".formatted(language));
        }
        return main;
    }

    static DiscogsSandbox sandbox() {
        return DiscogsSandbox.builder()
                .account(SandboxAccount.named("record_shop").withToken(SELLER_TOKEN))
                .consumer(DiscogsSandbox.CONSUMER_KEY, SECRET_OF_APPLICATION, "Collection", null)
                .accessToken(DiscogsSandbox.USERNAME, ACCESS_TOKEN, SECRET_OF_ACCESS_TOKEN)
                .start();
    }

    /** The secrets of the sandbox, by the property that takes them. */
    static Map<String, String> secrets() {
        return Map.of(
                "discogs.user-token", DiscogsSandbox.USER_TOKEN,
                "application.consumer-key", DiscogsSandbox.CONSUMER_KEY,
                "application.consumer-secret", SECRET_OF_APPLICATION,
                "application.access-token", ACCESS_TOKEN,
                "application.access-token-secret", SECRET_OF_ACCESS_TOKEN,
                "seller.user-token", SELLER_TOKEN);
    }
}
