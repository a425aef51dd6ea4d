/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The options that the command line and the environment give; the command line wins. */
final class GivenOptions {

    /**
     * What Kubernetes sets in each container beside a service named discogs-sandbox, or whose name
     * begins so: DISCOGS_SANDBOX_SERVICE_HOST, DISCOGS_SANDBOX_PORT_8099_TCP_ADDR and the like.
     */
    private static final Pattern OF_KUBERNETES =
            Pattern.compile(
                    SandboxOption.PREFIX
                            + "(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?"
                            + "|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    /** What Kubernetes gives as DISCOGS_SANDBOX_PORT, such as tcp://10.0.0.1:8099. */
    private static final Pattern ADDRESS_OF_SERVICE = Pattern.compile("(tcp|udp|sctp)://.*");

    private final Map<SandboxOption, Setting> given = new EnumMap<>(SandboxOption.class);

    /**
     * @throws IllegalArgumentException if there is no such option or variable, or a value is
     *     missing
     */
    GivenOptions(String[] arguments, Map<String, String> environment) {
        environment.forEach(this::readVariable);
        for (int i = 0; i < arguments.length; i++) {
            var words = arguments[i].split("=", 2);
            var option = option(words[0]);
            if (words.length == 1 && ++i == arguments.length) {
                throw new IllegalArgumentException("A value is missing after " + words[0]);
            }
            var value = words.length == 1 ? arguments[i] : words[1];
            given.put(option, new Setting(option.option(), value));
        }
    }

    /**
     * Sets all that is given.
     *
     * @throws IllegalArgumentException if a value is not allowed
     */
    void applyTo(DiscogsSandbox.Builder builder) {
        given.forEach((option, setting) -> option.apply(builder, setting));
    }

    private static SandboxOption option(String name) {
        return SandboxOption.named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no option " + name));
    }

    private void readVariable(String name, String value) {
        // Compose and the like pass on what is not set as empty
        if (!name.startsWith(SandboxOption.PREFIX) || value.isEmpty() || isOfService(name, value)) {
            return;
        }
        var option =
                SandboxOption.ofVariable(name)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "There is no variable "
                                                        + name
                                                        + ", allowed are "
                                                        + allVariables()));
        given.put(option, new Setting(name, value));
    }

    private static boolean isOfService(String name, String value) {
        return OF_KUBERNETES.matcher(name).matches()
                || name.endsWith("_PORT") && ADDRESS_OF_SERVICE.matcher(value).matches();
    }

    private static String allVariables() {
        return Arrays.stream(SandboxOption.values())
                .map(SandboxOption::variable)
                .collect(Collectors.joining(", "));
    }
}
