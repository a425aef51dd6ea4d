/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a signature covers of a request (RFC 5849, section 3.4.1). Discogs has no form bodies. */
public interface SignableRequest {

    /** The HTTP method, in capitals. */
    String method();

    /** Origin, path and query, percent-encoded. */
    URI uri();

    /** The parameters of the query in the order of {@link #uri()}, not encoded. */
    List<Map.Entry<String, String>> query();
}
