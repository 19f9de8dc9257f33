package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.Coupling;

/** Parameters that move together, as {@code fit.json} and {@code plan.json} say it. */
final class CouplingJson {
    private CouplingJson() {}

    static void putInto(ObjectNode correlation, Correlations correlations) {
        ArrayNode couplings = correlation.putArray("couplings");
        for (Coupling coupling : Coupling.of(correlations)) {
            ObjectNode json = couplings.addObject();
            Json.put(json, "correlation", coupling.correlation());
            Json.put(json, "error_if_one_were_known", coupling.gain());
            ArrayNode members = json.putArray("parameters");
            for (int k = 0; k < coupling.parameters().size(); k++) {
                ObjectNode member = members.addObject();
                member.put("name", coupling.parameters().get(k).name());
                Json.put(member, "profile", coupling.parameters().get(k).profile());
                Json.put(member, "part", coupling.parts()[k]);
            }
        }
    }
}
