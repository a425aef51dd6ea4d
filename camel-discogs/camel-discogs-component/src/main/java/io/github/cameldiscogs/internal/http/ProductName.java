/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The default {@code User-Agent} of the component. */
public final class ProductName {

    /** Name, version and URL in the form of API section 2.2. */
    public static final String USER_AGENT = load().getProperty("userAgent");

    /** The version in it. */
    public static final String VERSION =
            USER_AGENT.substring(USER_AGENT.indexOf('/') + 1).split(" ")[0];

    private ProductName() {}

    private static Properties load() {
        var properties = new Properties();
        try (var file = ProductName.class.getResourceAsStream("product.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
