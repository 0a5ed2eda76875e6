// SPDX-License-Identifier: EPL-2.0
//! Serves miniSEED records by SeedLink on 127.0.0.1. Usage: seedlink-server PORT (0 for any). It prints `port N`, reads
//! records of 512 bytes from standard input as they come, and ends when the input ends. Zeros instead of a record are
//! answered with the line `taken`: who asks from then on finds all that came before them.

use std::error::Error;

use seedlink_rs_server::{LocalConnector, SeedLinkServer, ServerConfig};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const RECORD: usize = 512;
const RING_RECORDS: usize = 1 << 20;

#[tokio::main(worker_threads = 2)]
async fn main() -> Result<(), Box<dyn Error>> {
    let port = std::env::args().nth(1).unwrap_or_else(|| "0".to_owned());
    let config = ServerConfig { ring_capacity: RING_RECORDS, ..ServerConfig::default() };
    let server = SeedLinkServer::bind_with_config("127.0.0.1:0", config).await?;
    let store = server.store().clone();
    let connector = server.local_connector();
    tokio::spawn(server.run());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("port {}", listener.local_addr()?.port());
    tokio::spawn(accept(listener, connector));
    let mut input = tokio::io::stdin();
    let mut record = [0u8; RECORD];
    while input.read_exact(&mut record).await.is_ok() {
        if record.iter().all(|&byte| byte == 0) {
            println!("taken");
            continue;
        }
        store.push(&code(&record, 18, 20), &code(&record, 8, 13), &record)?;
    }
    Ok(())
}

/// Characters of a header field of a record, without the blanks that fill it up.
fn code(record: &[u8], from: usize, to: usize) -> String {
    String::from_utf8_lossy(&record[from..to]).trim().to_owned()
}

async fn accept(listener: TcpListener, connector: LocalConnector) {
    while let Ok((client, _)) = listener.accept().await {
        let server = connector.connect();
        tokio::spawn(async move {
            let _ = carry(client, server).await; // either side ended
        });
    }
}

/// Carries one conversation. The crate knows commands that end in a line feed only; SeedLink version 3 lets them end in
/// a carriage return alone, and clients do so.
async fn carry<S: AsyncRead + AsyncWrite>(client: TcpStream, server: S) -> std::io::Result<()> {
    client.set_nodelay(true)?;
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = tokio::io::split(server);
    let commands = async {
        let mut bytes = [0u8; 256];
        loop {
            let count = from_client.read(&mut bytes).await?;
            if count == 0 {
                return Ok(());
            }
            for &byte in &bytes[..count] {
                to_server.write_all(if byte == b'\r' { b"\r\n" } else { std::slice::from_ref(&byte) }).await?;
            }
        }
    };
    tokio::select! {
        ended = commands => ended,
        ended = tokio::io::copy(&mut from_server, &mut to_client) => ended.map(|_| ()),
    }
}
