package home.engineers.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Published proofs and hashes of RFC 6962 and RFC 9162; where they are from stands beside them. */
class ProofVectorTests {
    private static final Path VECTORS = Path.of("src/test/resources/vectors/rfc9162");

    static Stream<Map<String, Object>> inclusion() throws IOException {
        return vectors("inclusion.json");
    }

    static Stream<Map<String, Object>> consistency() throws IOException {
        return vectors("consistency.json");
    }

    private static Stream<Map<String, Object>> vectors(String file) throws IOException {
        List<Map<String, Object>> vectors =
                JsonMapper.shared().readValue(Files.readAllBytes(VECTORS.resolve(file)), new TypeReference<>() {});
        assertThat(vectors).hasSize(98);
        return vectors.stream();
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void checksInclusion(Map<String, Object> vector) throws LogFault {
        expect(vector, () -> MerkleProof.demandIncluded(
                number(vector, "leafIdx"), hash(vector.get("leafHash")), number(vector, "treeSize"), proof(vector), hash(vector.get("root"))));
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void checksConsistency(Map<String, Object> vector) throws LogFault {
        expect(vector, () -> MerkleProof.demandConsistent(
                number(vector, "size1"), hash(vector.get("root1")), number(vector, "size2"), hash(vector.get("root2")), proof(vector)));
    }

    private interface Check {
        void run() throws LogFault;
    }

    private static void expect(Map<String, Object> vector, Check check) throws LogFault {
        if (Boolean.TRUE.equals(vector.get("wantErr"))) {
            assertThatThrownBy(check::run).as("%s", vector.get("file")).isInstanceOf(LogFault.class);
        } else {
            check.run();
        }
    }

    private static long number(Map<String, Object> vector, String field) {
        return new BigDecimal(String.valueOf(vector.get(field))).longValue();
    }

    private static List<Hash> proof(Map<String, Object> vector) throws LogFault {
        List<Hash> proof = new ArrayList<>();
        if (vector.get("proof") instanceof List<?> hashes) {
            for (Object hash : hashes) {
                proof.add(hash(hash));
            }
        }
        return proof;
    }

    /** A good proof between equal trees has words in place of roots that do not matter. */
    private static Hash hash(Object base64) throws LogFault {
        return base64.equals("ZG9uJ3QgY2FyZSAy") ? Hash.leaf(new byte[0]) : Hash.base64(String.valueOf(base64));
    }

    /** The eight entries and the roots of the reference tree of Certificate Transparency (transparency-dev/merkle, testonly). */
    @Test
    void growsTheReferenceTree() {
        List<String> roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        List<String> entries = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        GrowingTree tree = GrowingTree.empty();
        List<String> grown = new ArrayList<>(List.of(tree.root().hex()));
        for (String entry : entries) {
            tree.add(Hash.leaf(HexFormat.of().parseHex(entry)));
            grown.add(tree.root().hex());
        }

        assertThat(grown).isEqualTo(roots);
    }

    @Test
    void hashesLeavesAndNodesApart() {
        assertThat(Hash.leaf("L123456".getBytes()).hex()).isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(Hash.leaf(new byte[0])).isNotEqualTo(Hash.OF_NOTHING);
    }
}
