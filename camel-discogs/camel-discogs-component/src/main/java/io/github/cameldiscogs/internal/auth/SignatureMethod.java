/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.services.HMACSha1SignatureService;
import com.github.scribejava.core.services.PlaintextSignatureService;
import com.github.scribejava.core.services.SignatureService;
import io.github.cameldiscogs.internal.text.QuotedValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The signature methods (RFC 5849, section 3.4). */
public enum SignatureMethod {
    HMAC_SHA1("HMAC-SHA1", new HMACSha1SignatureService()),
    PLAINTEXT("PLAINTEXT", new PlaintextSignatureService());

    private final String wireName;
    private final SignatureService service;

    SignatureMethod(String wireName, SignatureService service) {
        this.wireName = wireName;
        this.service = service;
    }

    SignatureService service() {
        return service;
    }

    /**
     * The method of that name in {@code oauth_signature_method}.
     *
     * @throws IllegalArgumentException naming the valid methods
     */
    public static SignatureMethod named(String wireName) {
        return Arrays.stream(values())
                .filter(method -> method.wireName.equalsIgnoreCase(wireName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Unknown signatureMethod %s. Allowed: %s"
                                                .formatted(
                                                        QuotedValue.of(wireName),
                                                        Arrays.stream(values())
                                                                .map(method -> method.wireName)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }
}
