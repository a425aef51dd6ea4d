/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The parts of a request covered by a signature (RFC 5849, section 3.4.1). Discogs has no form
 * bodies.
 */
public interface SignableRequest {

    /** The HTTP method, in upper case. */
    String method();

    /** Origin, path and query, percent-encoded. */
    URI uri();

    /** The query parameters in the order of {@link #uri()}, not encoded. */
    List<Map.Entry<String, String>> query();
}
