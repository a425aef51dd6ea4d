/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of OAuth 1.0a, written for these tests apart from the server's side. */
final class OAuthSigner {

    private final String method;
    private final String consumerSecret;
    private final String tokenSecret;
    private final TreeMap<String, String> parameters = new TreeMap<>();

    private OAuthSigner(String method, String key, String consumerSecret, String tokenSecret) {
        this.method = method;
        this.consumerSecret = consumerSecret;
        this.tokenSecret = tokenSecret;
        parameters.put("oauth_consumer_key", key);
        parameters.put("oauth_signature_method", method);
        parameters.put("oauth_timestamp", "1764000000");
        parameters.put("oauth_nonce", UUID.randomUUID().toString());
    }

    static OAuthSigner consumer(String method) {
        return new OAuthSigner(
                method, DiscogsSandbox.CONSUMER_KEY, DiscogsSandbox.CONSUMER_SECRET, "");
    }

    static OAuthSigner token(String method, String token, String tokenSecret) {
        return new OAuthSigner(
                        method,
                        DiscogsSandbox.CONSUMER_KEY,
                        DiscogsSandbox.CONSUMER_SECRET,
                        tokenSecret)
                .with("oauth_token", token);
    }

    OAuthSigner with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    OAuthSigner without(String name) {
        parameters.remove(name);
        return this;
    }

    /** The header for a request without other parameters. */
    String header(String verb, String url) {
        return header(verb, url, Map.of());
    }

    /** The header for a request with these parameters in its query or form. */
    String header(String verb, String url, Map<String, String> others) {
        return "OAuth "
                + signed(verb, url, others).entrySet().stream()
                        .map(e -> e.getKey() + "=\"" + encode(e.getValue()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    /** All parameters as a query or a form. */
    String form(String verb, String url) {
        return joined(signed(verb, url, Map.of()));
    }

    private Map<String, String> signed(String verb, String url, Map<String, String> others) {
        var all = new TreeMap<>(parameters);
        all.putAll(others);
        var baseString = verb + "&" + encode(url) + "&" + encode(joined(all));
        var key = encode(consumerSecret) + "&" + encode(tokenSecret);
        var signed = new TreeMap<>(parameters);
        signed.put("oauth_signature", method.equals("PLAINTEXT") ? key : hmac(baseString, key));
        return signed;
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String hmac(String text, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
