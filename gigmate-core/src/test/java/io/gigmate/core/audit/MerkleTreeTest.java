package io.gigmate.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.operations.Digest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the Certificate Transparency reference implementation of RFC 6962. */
class MerkleTreeTest {
  private static final List<Digest> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .map(MerkleFrontier::leaf)
          .toList();
  private static final MerkleTree TREE = MerkleTree.of(LEAVES);

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void rootOfTheFirstLeaves(int size, String root) {
    assertThat(TREE.root(size)).hasToString(root);
    MerkleFrontier frontier = new MerkleFrontier();
    LEAVES.subList(0, size).forEach(frontier::add);
    assertThat(frontier.root()).hasToString(root);
    assertThat(frontier.size()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
        + "|5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + "|6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        + "|ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
        + "|d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
  })
  void inclusionAsPublished(int index, int size, String path) {
    InclusionProof proof = MerkleTree.of(LEAVES.subList(0, size)).inclusion(index);
    assertThat(proof.path()).isEqualTo(digests(path));
    assertThat(proof.holds(LEAVES.get(index), TREE.root(size))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
        + "|5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + "|6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
        + "|ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
        + "|d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + "|bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void consistencyAsPublished(int first, int second, String path) {
    ConsistencyProof proof = MerkleTree.of(LEAVES.subList(0, second)).consistency(first);
    assertThat(proof.path()).isEqualTo(digests(path));
    assertThat(proof.holds(TREE.root(first), TREE.root(second))).isTrue();
  }

  @Test
  void everyProofHoldsForItsOwnAndForNothingElse() {
    List<Digest> leaves =
        Stream.iterate(0, i -> i + 1).limit(33).map(i -> Digest.ofValues(Stream.of(i))).toList();
    MerkleTree all = MerkleTree.of(leaves);
    for (int size = 1; size <= leaves.size(); size++) {
      MerkleTree tree = MerkleTree.of(leaves.subList(0, size));
      Digest root = tree.root();
      for (int i = 0; i < size; i++) {
        InclusionProof proof = tree.inclusion(i);
        assertThat(proof.holds(leaves.get(i), root)).as("%d of %d", i, size).isTrue();
        assertThat(proof.holds(Digest.ZERO, root)).isFalse();
        ConsistencyProof consistency = tree.consistency(i + 1);
        assertThat(consistency.holds(all.root(i + 1), root)).as("%d in %d", i, size).isTrue();
        assertThat(consistency.holds(Digest.ZERO, root)).isFalse();
        assertThat(consistency.holds(all.root(i + 1), Digest.ZERO)).isFalse();
      }
    }
  }

  @Test
  void proofsThatAreCutOrPaddedDoNotHold() {
    InclusionProof whole = TREE.inclusion(3);
    InclusionProof cut = new InclusionProof(3, 8, whole.path().subList(0, 2));
    assertThat(cut.holds(LEAVES.get(3), TREE.root())).isFalse();
    List<Digest> padded = Stream.concat(whole.path().stream(), Stream.of(Digest.ZERO)).toList();
    assertThat(new InclusionProof(3, 8, padded).holds(LEAVES.get(3), TREE.root())).isFalse();
    assertThat(new ConsistencyProof(3, 8, List.of()).holds(TREE.root(3), TREE.root())).isFalse();
    assertThat(new ConsistencyProof(8, 8, List.of(Digest.ZERO)).holds(TREE.root(), TREE.root()))
        .isFalse();
    List<Digest> more =
        Stream.concat(TREE.consistency(3).path().stream(), Stream.of(Digest.ZERO)).toList();
    assertThat(new ConsistencyProof(3, 8, more).holds(TREE.root(3), TREE.root())).isFalse();
  }

  @Test
  void whatCannotBeProvedIsNamed() {
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.inclusion(8));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.consistency(0));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.root(9));
    assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(2, 2, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(3, 2, List.of()));
  }

  private static List<Digest> digests(String joined) {
    return Arrays.stream(joined.split("\\|")).map(Digest::new).toList();
  }
}
