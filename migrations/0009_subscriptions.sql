CREATE TABLE `api_key` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`community_id` integer NOT NULL,
	`label` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_key_token_hash_unique` ON `api_key` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_key_by_community` ON `api_key` (`community_id`,`made_at`) WHERE "api_key"."revoked_at" is null;--> statement-breakpoint
CREATE TABLE `news_seen` (
	`person_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `robot` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`label` text NOT NULL,
	`vendor` text NOT NULL,
	`address` text NOT NULL,
	`secret` text,
	`category` text,
	`compound_id` text,
	`lang` text NOT NULL,
	`origin` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `robot_by_community` ON `robot` (`community_id`,`made_at`) WHERE "robot"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `robot_turn` (
	`robot_id` text PRIMARY KEY NOT NULL,
	`told_seq` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`taken_at` integer,
	`error` text,
	FOREIGN KEY (`robot_id`) REFERENCES `robot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `subscription` (
	`person_id` text NOT NULL,
	`community_id` integer NOT NULL,
	`what` text NOT NULL,
	`target` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `community_id`, `what`, `target`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journal_of_issues` ON `journal` (`community_id`,`seq`) WHERE kind >= 'issue.' and kind < 'issue/';