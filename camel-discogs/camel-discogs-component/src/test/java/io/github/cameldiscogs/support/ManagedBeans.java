/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;

/** The beans that Camel shows to management tools. */
public record ManagedBeans(CamelContext context) {

    /** The first bean of that type whose name has that part. */
    public Bean find(String type, String part) throws JMException {
        var server = ManagementFactory.getPlatformMBeanServer();
        var names =
                new ObjectName(
                        "org.apache.camel:context=%s,type=%s,*"
                                .formatted(context.getManagementName(), type));
        return server.queryNames(names, null).stream()
                .filter(name -> name.toString().contains(part))
                .map(name -> new Bean(server, name))
                .findFirst()
                .orElseThrow();
    }

    /** A bean. */
    public record Bean(MBeanServer server, ObjectName name) {

        public Object get(String attribute) throws JMException {
            return server.getAttribute(name, attribute);
        }

        public Object call(String operation) throws JMException {
            return server.invoke(name, operation, new Object[0], new String[0]);
        }
    }
}
