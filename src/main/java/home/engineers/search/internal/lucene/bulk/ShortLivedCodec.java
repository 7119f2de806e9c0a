package home.engineers.search.internal.lucene.bulk;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * As Lucene keeps documents, but what is stored of them is not compressed: they stay in memory for seconds, and the index that they go
 * into compresses them anyway. Never for a directory that is opened again.
 */
final class ShortLivedCodec extends FilterCodec {
    private static final String NAME = "ShortLived";
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int CHUNK_DOCUMENTS = 1_024;
    private static final int BLOCK_SHIFT = 10;
    private final StoredFieldsFormat stored =
            new Lucene90CompressingStoredFieldsFormat(NAME, new AsItIs(), CHUNK_BYTES, CHUNK_DOCUMENTS, BLOCK_SHIFT);

    ShortLivedCodec() {
        super(NAME, Codec.getDefault());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return stored;
    }

    private static final class AsItIs extends CompressionMode {
        @Override
        public Compressor newCompressor() {
            return new Compressor() {
                @Override
                public void compress(ByteBuffersDataInput from, DataOutput to) throws IOException {
                    to.copyBytes(from, from.length());
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Decompressor newDecompressor() {
            return new AsItCame();
        }
    }

    private static final class AsItCame extends Decompressor {
        @Override
        public void decompress(DataInput from, int length, int offset, int wanted, BytesRef into) throws IOException {
            into.bytes = ArrayUtil.growNoCopy(into.bytes, length);
            from.readBytes(into.bytes, 0, length);
            into.offset = offset;
            into.length = wanted;
        }

        @Override
        public Decompressor clone() {
            return new AsItCame();
        }
    }
}
