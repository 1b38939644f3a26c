CREATE TABLE `wall_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`community_id` integer NOT NULL,
	`label` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wall_link_token_hash_unique` ON `wall_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `wall_link_by_community` ON `wall_link` (`community_id`,`made_at`) WHERE "wall_link"."revoked_at" is null;