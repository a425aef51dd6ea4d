/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import io.github.cameldiscogs.benchmark.Subject;
import io.github.cameldiscogs.model.OutputType;
import java.util.function.BiFunction;

/** Who is measured, and what it makes of an answer. */
public enum Contender {
    HTTP_CLIENT_5("HttpClient 5 + Jackson, a Map", HttpClient5Caller::new),
    JDK("JDK HttpClient + Jackson, a Map", JdkCaller::new),
    CAMEL_HTTP("camel-http + unmarshal().json(), a Map", RouteCaller::camelHttp),
    MODEL(
            "discogs, outputType=Model, records",
            (url, subject) -> discogs(url, subject, OutputType.Model)),
    MAP("discogs, outputType=Map, a Map", (url, subject) -> discogs(url, subject, OutputType.Map)),
    JSON(
            "discogs, outputType=Json, checked text",
            (url, subject) -> discogs(url, subject, OutputType.Json));

    private final String title;
    private final BiFunction<String, Subject, Caller> factory;

    Contender(String title, BiFunction<String, Subject, Caller> factory) {
        this.title = title;
        this.factory = factory;
    }

    private static Caller discogs(String url, Subject subject, OutputType outputType) {
        return RouteCaller.discogs(url, subject, outputType);
    }

    String title() {
        return title;
    }

    Caller caller(String url, Subject subject) {
        return factory.apply(url, subject);
    }
}
