/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The resources for Kubernetes start the program as it is to be started. */
class KubernetesTest {

    private static final Path FILE = Path.of("kubernetes.yaml");

    @Test
    void eachDeploymentHasARole() throws IOException {
        var roles = new ArrayList<Role>();
        for (var deployment : resources("Deployment")) {
            var template = map(map(deployment.get("spec")).get("template"));
            var container = map(list(map(template.get("spec")).get("containers")).get(0));
            var arguments = list(container.get("args")).toArray(String[]::new);
            roles.addAll(Role.of(arguments));

            assertThat(map(map(template.get("metadata")).get("labels")).get("role"))
                    .isEqualTo(arguments[0]);
        }

        assertThat(roles).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void whatIsNotSecretIsToldAndNoSecretIs() throws IOException {
        var told = map(resources("ConfigMap").get(0).get("data"));

        assertThat(told.keySet())
                .map(Object::toString)
                .contains("KAFKA_BROKERS", "DATABASE_URL")
                .noneMatch(name -> name.matches(".*(SECRET|PASSWORD|KEY|TOKEN).*"));
        var environment = new HashMap<String, String>();
        told.forEach((name, value) -> environment.put(name.toString(), value.toString()));
        environment.put("DISCOGS_CONSUMER_KEY", "from-the-secret");
        environment.put("DISCOGS_CONSUMER_SECRET", "from-the-secret");
        assertThat(Surroundings.given(environment).brokers()).isEqualTo("kafka:9092");
    }

    private static List<Map<?, ?>> resources(String kind) throws IOException {
        var found = new ArrayList<Map<?, ?>>();
        var load = new Load(LoadSettings.builder().build());
        for (var document : load.loadAllFromString(Files.readString(FILE))) {
            if (map(document).get("kind").equals(kind)) {
                found.add(map(document));
            }
        }
        return found;
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
