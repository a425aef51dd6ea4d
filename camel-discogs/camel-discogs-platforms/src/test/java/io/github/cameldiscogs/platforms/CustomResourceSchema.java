/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;

/**
 * The schema of a Camel K resource as Kubernetes has it. It is read strictly: Kubernetes silently
 * drops fields that it does not know, here they are errors.
 */
final class CustomResourceSchema {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonSchema schema;

    private CustomResourceSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** The schema of the version v1 of a kind, in the plural: kamelets, integrations, pipes. */
    static CustomResourceSchema of(String kinds) throws IOException {
        var definition =
                YAML.readTree(
                        CustomResourceSchema.class.getResource(
                                "/camel.apache.org_" + kinds + ".yaml"));
        for (var version : definition.at("/spec/versions")) {
            if (version.path("name").asText().equals("v1")) {
                var schema = version.at("/schema/openAPIV3Schema");
                refuseUnknownFields(schema);
                allowAnyMetadata(schema);
                return new CustomResourceSchema(
                        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                                .getSchema(schema));
            }
        }
        throw new IOException("There is no version v1 of " + kinds);
    }

    /** What is wrong with a resource; empty when it is valid. */
    List<String> errorsOf(JsonNode resource) {
        return schema.validate(resource).stream().map(ValidationMessage::getMessage).toList();
    }

    /** The schema of Kubernetes itself is not part of a custom resource's. */
    private static void allowAnyMetadata(JsonNode schema) {
        ((ObjectNode) schema.path("properties")).putObject("metadata").put("type", "object");
    }

    private static void refuseUnknownFields(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(CustomResourceSchema::refuseUnknownFields);
    }
}
