/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.operation.RequestContent;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Converts request content to HttpClient entities. */
final class RequestEntities {

    /** The name of the form field (API section 4.4). */
    private static final String FIELD = "upload";

    private static final ContentType CSV = ContentType.create("text/csv", StandardCharsets.UTF_8);

    private RequestEntities() {}

    static HttpEntity of(RequestContent content) {
        if (content instanceof RequestContent.Json json) {
            return new ByteArrayEntity(json.bytes(), ContentType.APPLICATION_JSON);
        }
        var form = MultipartEntityBuilder.create();
        if (content instanceof RequestContent.CsvFile csv) {
            form.addBinaryBody(FIELD, csv.file(), CSV, csv.name());
        } else if (content instanceof RequestContent.CsvText csv) {
            form.addBinaryBody(FIELD, csv.bytes(), CSV, csv.name());
        }
        return form.build();
    }
}
