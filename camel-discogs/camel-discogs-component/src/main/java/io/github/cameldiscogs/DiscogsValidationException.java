/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.util.List;
import java.util.Map;

/** Discogs understood the request and refuses a value in it (status 422, or another of 4xx). */
public class DiscogsValidationException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    private final List<Map<String, Object>> detail;

    public DiscogsValidationException(
            DiscogsFailure failure, List<Map<String, Object>> detail, Throwable cause) {
        super(failure, cause);
        this.detail = detail;
    }

    /**
     * What Discogs says of each wrong value, with {@code type}, {@code loc}, {@code msg} and {@code
     * input}; empty when it gives no details.
     */
    public List<Map<String, Object>> getDetail() {
        return detail;
    }
}
