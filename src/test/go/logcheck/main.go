// Command logcheck reads a log that Engineers' Home wrote, with Go's golang.org/x/mod/sumdb alone: the checkpoint by
// note.Open, the tiles by tlog.TileHashReader, every proof by CheckRecord and CheckTree.
//
// Usage: logcheck DIR LOG-KEY [WITNESS-KEY]
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// folder reads tiles as C2SP tlog-tiles lays them: without the height that sumdb puts into its paths.
type folder string

func (f folder) Height() int { return 8 }

func (f folder) path(t tlog.Tile) string {
	return strings.Replace(strings.Replace(t.Path(), "tile/8/", "tile/", 1), "tile/data/", "tile/entries/", 1)
}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), f.path(t)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

// witness verifies C2SP cosignature/v1, which x/mod does not know.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func newWitness(vkey string) (*witness, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("no key: " + vkey)
	}
	typed, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(typed) != 33 || typed[0] != 4 {
		return nil, errors.New("no key of a witness: " + vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), typed...))
	hash := binary.BigEndian.Uint32(sum[:4])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		return nil, errors.New("the id of the key is wrong: " + vkey)
	}
	return &witness{parts[0], hash, typed[1:]}, nil
}

func (w *witness) Name() string    { return w.name }
func (w *witness) KeyHash() uint32 { return w.hash }

func (w *witness) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	stamped := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig[:8]), msg)
	return ed25519.Verify(w.key, []byte(stamped), sig[8:])
}

// open verifies a checkpoint: the first key must have signed it, and all the others.
func open(data []byte, keys []note.Verifier) (string, tlog.Tree, error) {
	n, err := note.Open(data, note.VerifierList(keys...))
	if err != nil {
		return "", tlog.Tree{}, err
	}
	if len(n.Sigs) != len(keys) || len(n.UnverifiedSigs) != 0 {
		return "", tlog.Tree{}, fmt.Errorf("%d of %d signatures", len(n.Sigs), len(keys))
	}
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return "", tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return lines[0], tlog.Tree{N: size, Hash: hash}, err
}

// entries reads a bundle: each entry after its length in two bytes.
func entries(bundle []byte) ([][]byte, error) {
	var all [][]byte
	for len(bundle) > 0 {
		length := int(binary.BigEndian.Uint16(bundle))
		if len(bundle) < 2+length {
			return nil, errors.New("a bundle is cut off")
		}
		all = append(all, bundle[2:2+length])
		bundle = bundle[2+length:]
	}
	return all, nil
}

func check(dir, vkey string, witnesses []string) error {
	log, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	keys := []note.Verifier{log}
	for _, one := range witnesses {
		w, err := newWitness(one)
		if err != nil {
			return err
		}
		keys = append(keys, w)
	}
	data, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	origin, tree, err := open(data, keys)
	if err != nil {
		return err
	}
	if origin != log.Name() {
		return errors.New("the checkpoint is of " + origin)
	}
	files := folder(dir)
	hashes := tlog.TileHashReader(tree, files)
	for index := int64(0); index*256 < tree.N; index++ {
		width := int64(256)
		if rest := tree.N - index*256; rest < width {
			width = rest
		}
		bundle, err := os.ReadFile(filepath.Join(dir, files.path(tlog.Tile{H: 8, L: -1, N: index, W: int(width)})))
		if err != nil {
			return err
		}
		all, err := entries(bundle)
		if err != nil || int64(len(all)) != width {
			return fmt.Errorf("bundle %d: %d entries, %v", index, len(all), err)
		}
		for place, entry := range all {
			n := index*256 + int64(place)
			if n > 600 && n%101 != 0 && n != tree.N-1 {
				continue
			}
			if err := checkOne(tree, hashes, n, tlog.RecordHash(entry)); err != nil {
				return fmt.Errorf("leaf %d: %v", n, err)
			}
		}
	}
	return checkProofs(dir, tree, keys)
}

// checkOne proves the leaf, and that the tree of its size is the beginning of the whole.
func checkOne(tree tlog.Tree, hashes tlog.HashReader, n int64, leaf tlog.Hash) error {
	proof, err := tlog.ProveRecord(tree.N, n, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf); err != nil {
		return err
	}
	earlier, err := tlog.TreeHash(n+1, hashes)
	if err != nil {
		return err
	}
	grown, err := tlog.ProveTree(tree.N, n+1, hashes)
	if err != nil {
		return err
	}
	return tlog.CheckTree(grown, tree.N, tree.Hash, n+1, earlier)
}

// checkProofs checks the proofs that lie beside the log as files: NAME.leaf with NAME.tlog-proof, and
// earlier with consistency.
func checkProofs(dir string, tree tlog.Tree, keys []note.Verifier) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.tlog-proof"))
	if err != nil {
		return err
	}
	for _, name := range names {
		leaf, err := os.ReadFile(strings.TrimSuffix(name, ".tlog-proof") + ".leaf")
		if err != nil {
			return err
		}
		head, proof, of, err := parts(name, keys)
		if err != nil {
			return err
		}
		index, err := strconv.ParseInt(strings.TrimPrefix(head[2], "index "), 10, 64)
		if err != nil || head[0] != "c2sp.org/tlog-proof@v1" {
			return fmt.Errorf("%s: %v", name, err)
		}
		if err := tlog.CheckRecord(proof, of.N, of.Hash, index, tlog.RecordHash(leaf)); err != nil {
			return fmt.Errorf("%s: %v", name, err)
		}
	}
	earlier, err := os.ReadFile(filepath.Join(dir, "earlier"))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	_, before, err := open(earlier, keys[:1])
	if err != nil {
		return err
	}
	_, proof, after, err := parts(filepath.Join(dir, "consistency"), keys)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, after.N, after.Hash, before.N, before.Hash)
}

// parts splits a proof into the lines before the hashes, the hashes, and the tree of its checkpoint.
func parts(name string, keys []note.Verifier) ([]string, []tlog.Hash, tlog.Tree, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, tlog.Tree{}, err
	}
	end := bytes.Index(data, []byte("\n\n"))
	if end < 0 {
		return nil, nil, tlog.Tree{}, errors.New(name + " has no checkpoint")
	}
	_, tree, err := open(data[end+2:], keys)
	if err != nil {
		return nil, nil, tlog.Tree{}, err
	}
	var head []string
	var proof []tlog.Hash
	for _, line := range strings.Split(string(data[:end]), "\n") {
		if hash, err := tlog.ParseHash(line); err == nil {
			proof = append(proof, hash)
		} else {
			head = append(head, line)
		}
	}
	return head, proof, tree, nil
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: logcheck DIR LOG-KEY [WITNESS-KEY]")
		os.Exit(2)
	}
	if err := check(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("ok")
}
