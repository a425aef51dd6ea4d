/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.admin.AdminCall;
import io.github.cameldiscogs.sandbox.internal.admin.AdminField;
import io.github.cameldiscogs.sandbox.internal.admin.AdminRefusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A fault as the body of a request. */
final class FaultBody {

    private static final String STATUS = "status";
    private static final String CONTENT_TYPE = "content_type";
    private static final String BODY = "body";
    private static final String LOCATION = "location";
    private static final String HEADER = "header";
    private static final String BYTES = "bytes";
    private static final String MILLISECONDS = "milliseconds";
    private static final String PATH = "path";
    private static final String METHOD = "method";
    private static final String SKIP = "skip";
    private static final String TIMES = "times";
    private static final String FOREVER = "forever";
    private static final String DELAY = "delay_milliseconds";

    /** Each kind of fault, as the class {@link Fault} makes it. */
    private enum Kind {
        ANSWER(FaultBody::answer),
        REDIRECT(call -> Fault.redirect(needed(call, LOCATION))),
        DELAY_ANSWER(call -> Fault.delay(duration(call, MILLISECONDS))),
        DRIP(call -> Fault.drip(neededNumber(call, BYTES), duration(call, MILLISECONDS))),
        STALL_BEFORE_ANSWER(call -> Fault.stallBeforeAnswer()),
        STALL_IN_ANSWER(call -> Fault.stallInAnswer()),
        RESET_BEFORE_ANSWER(call -> Fault.resetBeforeAnswer()),
        RESET_IN_ANSWER(call -> Fault.resetInAnswer()),
        CLOSE_BEFORE_ANSWER(call -> Fault.closeBeforeAnswer()),
        CLOSE_IN_ANSWER(call -> Fault.closeInAnswer()),
        CUT_JSON(call -> Fault.cutJson()),
        CUT_GZIP(call -> Fault.cutGzip()),
        OTHER_CONTENT_TYPE(call -> Fault.contentType(needed(call, CONTENT_TYPE))),
        WITHOUT_HEADER(call -> Fault.withoutHeader(needed(call, HEADER))),
        OVERSIZED_BODY(call -> Fault.oversizedBody(neededNumber(call, BYTES)));

        private final Function<AdminCall, Fault> maker;

        Kind(Function<AdminCall, Fault> maker) {
            this.maker = maker;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final List<AdminField> FIELDS =
            List.of(
                    AdminField.choice(
                                    "kind",
                                    "what happens to the request",
                                    Arrays.stream(Kind.values()).map(Kind::text).toList())
                            .needed(),
                    AdminField.number(STATUS, "status of the kind answer"),
                    AdminField.text(CONTENT_TYPE, "of the kinds answer and other_content_type"),
                    AdminField.text(BODY, "body of the kind answer; none if absent"),
                    AdminField.text(LOCATION, "URL of the kind redirect"),
                    AdminField.text(HEADER, "name of the header that without_header leaves out"),
                    AdminField.number(BYTES, "at once for drip, in all for oversized_body"),
                    AdminField.number(
                            MILLISECONDS, "how late delay_answer is, or the pauses of drip"),
                    AdminField.text(PATH, "regular expression of the paths; any if absent"),
                    AdminField.text(METHOD, "HTTP method of the requests; any if absent"),
                    AdminField.number(SKIP, "how many matching requests to leave alone first"),
                    AdminField.number(TIMES, "how many matching requests it applies to, default 1"),
                    AdminField.flag(FOREVER, "whether it applies to all matching requests"),
                    AdminField.number(DELAY, "how much later the fault happens"));

    private FaultBody() {}

    /** The fault that a request describes. */
    static Fault read(AdminCall call) {
        var kind = Kind.valueOf(needed(call, "kind").toUpperCase(Locale.ROOT));
        var fault = kind.maker.apply(call).skip(call.number(SKIP).orElse(0));
        var limited =
                call.flag(FOREVER) ? fault.forever() : fault.times(call.number(TIMES).orElse(1));
        var path = pattern(call.text(PATH).orElse(".*"));
        var method = call.text(METHOD);
        return limited.delayed(duration(call, DELAY))
                .on(
                        request ->
                                path.matcher(request.path()).matches()
                                        && method.map(request.method()::equalsIgnoreCase)
                                                .orElse(true))
                .described(kind.text());
    }

    private static Fault answer(AdminCall call) {
        int status = neededNumber(call, STATUS);
        if (status < 200 || status > 599) {
            throw AdminRefusal.badRequest("status is " + status + ", allowed is 200 to 599");
        }
        return call.text(BODY)
                .map(
                        body ->
                                Fault.answer(
                                        status, call.text(CONTENT_TYPE).orElse("text/plain"), body))
                .orElseGet(() -> Fault.emptyAnswer(status));
    }

    private static Pattern pattern(String path) {
        try {
            return Pattern.compile(path);
        } catch (PatternSyntaxException e) {
            throw AdminRefusal.badRequest(
                    "path is no regular expression: "
                            + e.getDescription()
                            + ", allowed is one such as /releases/\\d+");
        }
    }

    private static Duration duration(AdminCall call, String field) {
        return Duration.ofMillis(call.number(field).orElse(0));
    }

    private static String needed(AdminCall call, String field) {
        return call.text(field).orElseThrow(() -> missing(call, field));
    }

    private static int neededNumber(AdminCall call, String field) {
        return call.number(field).orElseThrow(() -> missing(call, field));
    }

    private static AdminRefusal missing(AdminCall call, String field) {
        return AdminRefusal.badRequest(
                "%s is missing, the kind %s needs it"
                        .formatted(field, call.text("kind").orElse("")));
    }
}
